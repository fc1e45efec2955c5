import { Refusal } from "../../platform/refusals.ts";

/** The form of POST requests, read but not yet understood: codes and the place still are what the client wrote. */
export interface Filing {
  /** Chosen by the client, so that sending again files once. */
  id: string | null;
  serviceCode: string;
  location: { lng: number; lat: number } | null;
  addressId: string | null;
  address: string;
  description: string;
  reporterName: string;
  phone: string | null;
  /** Values by attribute code. */
  attributes: ReadonlyMap<string, readonly string[]>;
}

export type Form = ReadonlyMap<string, readonly string[]>;

const longest = { description: 4000, address: 200, name: 50, mediaUrl: 1000 };

/** @returns the filing together with everything that is wrong with it, so that a client learns it all at once */
export function filingOf(form: Form): { filing: Filing; faults: Refusal[] } {
  const faults: Refusal[] = [];
  const text = (name: string) => form.get(name)?.[0]?.trim() ?? "";
  const wrong = (parameter: string, expected: string) =>
    faults.push(new Refusal("parameter-wrong", 400, { parameter, expected }));

  const [lat, long] = [coordinate(text("lat"), 90), coordinate(text("long"), 180)];
  if (lat === undefined) wrong("lat", "degrees");
  if (long === undefined) wrong("long", "degrees");
  const filing: Filing = {
    id: text("linli[id]") || null,
    serviceCode: text("service_code"),
    location: typeof lat === "number" && typeof long === "number" ? { lng: long, lat } : null,
    addressId: text("address_id") || null,
    address: text("address_string"),
    description: text("description"),
    reporterName: fullName(text("first_name"), text("last_name")),
    phone: mobileNumber(text("phone")),
    attributes: attributesIn(form),
  };
  if (filing.serviceCode === "") faults.push(missing("service_code"));
  if (lat === null && typeof long === "number") faults.push(missing("lat"));
  if (long === null && typeof lat === "number") faults.push(missing("long"));
  if (lat === null && long === null && !filing.addressId && filing.address === "") faults.push(missing("lat"));
  if (filing.id !== null && !uuid.test(filing.id)) wrong("linli[id]", "uuid");
  if (lengthOf(filing.description) > longest.description) wrong("description", "description-length");
  if (lengthOf(filing.address) > longest.address) wrong("address_string", "address-length");
  if (lengthOf(filing.reporterName) > longest.name) wrong("last_name", "name-length");
  if (text("phone") !== "" && filing.phone === null) wrong("phone", "phone");

  const mediaUrl = text("media_url");
  if (mediaUrl !== "") {
    // Never fetched: whoever handles the request decides whether to open it.
    if (isWebAddress(mediaUrl)) filing.description = `${filing.description}\n${mediaUrl}`.trim();
    else wrong("media_url", "web-address");
  }
  return { filing, faults };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

const missing = (parameter: string) => new Refusal("parameter-missing", 400, { parameter });

/** @returns null when it is not given, undefined when it is no angle */
function coordinate(text: string, most: number): number | null | undefined {
  if (text === "") return null;
  const degrees = Number(text);
  return /^[+-]?\d{1,3}(\.\d{1,20})?$/.test(text) && Math.abs(degrees) <= most ? degrees : undefined;
}

/** 李示例 from 示例 and 李; Li Shili from Shili and Li: Chinese names are written the family's name first, in one word. */
function fullName(first: string, last: string): string {
  if (/\p{Script=Han}/u.test(first + last)) return last + first;
  return [first, last].filter(Boolean).join(" ");
}

/** 11 digits, from however a program writes them: +86 138-0013-8000. */
function mobileNumber(text: string): string | null {
  const digits = text
    .normalize("NFKC")
    .replace(/[\s().-]/g, "")
    .replace(/^(\+|00)86/, "");
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}

/** attribute[code]=v and attribute[code][]=v */
function attributesIn(form: Form): Map<string, string[]> {
  const attributes = new Map<string, string[]>();
  for (const [name, values] of form) {
    const code = /^attribute\[([^\]]{1,100})\](\[\])?$/.exec(name)?.[1];
    if (code !== undefined) attributes.set(code, [...(attributes.get(code) ?? []), ...values]);
  }
  return attributes;
}

function isWebAddress(text: string): boolean {
  return text.length <= longest.mediaUrl && /^https?:\/\//i.test(text) && URL.canParse(text);
}

function lengthOf(text: string): number {
  return [...text].length;
}
