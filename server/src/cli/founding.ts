import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import { OperatorError } from "../boot/operator-error.ts";
import { foundDistrict } from "../platform/database/found-district.ts";
import type { DB } from "../platform/database/tables.generated.ts";
import { type District, dayOf } from "../platform/operations/operation.ts";
import type { CommandContext } from "./command.ts";
import { chosenDistrict, type Installation, lookInto } from "./installation.ts";

/** Years whose holidays are published are taken; the others are loaded by an administrator when they are. */
const yearsLoaded = { before: 1, after: 1 };

/** The district that is meant; a new one, with its calendar, categories and procedures, where it is named and not there yet. */
export async function districtFor(installation: Installation, context: CommandContext): Promise<District> {
  const { districts, database, ask } = installation;
  const { district: code, districtName, districtNameEn } = context.options;
  if (code === undefined || districtName === undefined || districts.all().some(({ id }) => String(id) === code)) {
    return chosenDistrict(installation, context);
  }
  if (!/^\d{6}$/.test(code)) throw new OperatorError(words[context.locale].noCode(code));
  const id = Number(code);
  await foundDistrict(database.pools.owner, {
    id,
    name: districtName,
    nameEn: districtNameEn ?? districtName,
    timeZone: "Asia/Shanghai",
    hosts: [],
    // What offices commonly keep; an assumption like the demo's.
    workingPeriods: [
      { start: "08:30", end: "12:00" },
      { start: "14:00", end: "18:00" },
    ],
  });
  await districts.refresh();
  const district = districts.byId(id);
  if (!district) throw new Error(`district ${id} was not founded`);
  const year = Number(dayOf(district, Temporal.Now.instant()).slice(0, 4));
  const years = Array.from(
    { length: yearsLoaded.before + 1 + yearsLoaded.after },
    (_, n) => year - yearsLoaded.before + n,
  );
  await ask("load-official-years", district, { years });
  await ask("load-categories", district, {});
  await ask("load-procedures", district, {});
  context.print(words[context.locale].founded(code, districtName));
  return district;
}

interface Post {
  id: string;
  unitId: string;
  areaId: string;
  role: "administrator" | "district-officer";
  name: string;
  nameEn: string;
  backstop: boolean;
}

interface Desk {
  areas: object[];
  units: object[];
  posts: Post[];
}

/**
 * The posts an administrator of the district is given: its administrator's post and, so that no request is ever without
 * one who answers, the backstop. What is missing, down to the district's own area, comes as rows to be loaded.
 */
export async function administratorsDesk(installation: Installation, district: District): Promise<Desk> {
  const area = await lookInto(installation, district, (tx) =>
    tx
      .selectFrom("directory.area_names")
      .select("id")
      .where("district_id", "=", district.id)
      .where("level", "=", 1)
      .executeTakeFirst(),
  );
  const posts = await lookInto(installation, district, (tx) =>
    tx
      .selectFrom("directory.staffed_posts")
      .select(["id", "unit_id", "area_id", "role", "name", "name_en", "backstop"])
      .where("district_id", "=", district.id)
      .where("closed_at", "is", null)
      .where("area_level", "=", 1)
      .where((row) => row.or([row("role", "=", "administrator"), row("backstop", "=", true)]))
      .orderBy("id")
      .execute(),
  );
  const administrator = posts.find(({ role }) => role === "administrator");
  const place = {
    areaId: area?.id ?? derivedId(district, "area"),
    unitId: posts[0]?.unit_id ?? derivedId(district, "unit"),
  };
  return {
    areas: area ? [] : [districtArea(district, place.areaId)],
    units: posts.length > 0 ? [] : [commandCentre(district, place)],
    posts: [
      administrator ? asFound(administrator) : { ...administratorsPost(district), ...place },
      ...(posts.some(({ backstop }) => backstop) ? [] : [{ ...backstopPost(district), ...place }]),
    ],
  };
}

type FoundPost = Pick<
  Selectable<DB["directory.staffed_posts"]>,
  "id" | "unit_id" | "area_id" | "name" | "name_en" | "backstop"
>;

/** A column of a view may be null as far as PostgreSQL tells; these never are. */
function asFound({ id, unit_id, area_id, name, name_en, backstop }: FoundPost): Post {
  const place = { unitId: unit_id!, areaId: area_id! };
  return { id: id!, ...place, role: "administrator", name: name!, nameEn: name_en!, backstop: backstop! };
}

function administratorsPost(district: District) {
  const named = { name: "系统管理岗", nameEn: "Administrator" };
  return { id: derivedId(district, "administrator"), role: "administrator" as const, ...named, backstop: false };
}

function backstopPost(district: District) {
  const named = { name: `${district.name}受理岗`, nameEn: "District Intake" };
  return { id: derivedId(district, "backstop"), role: "district-officer" as const, ...named, backstop: true };
}

function districtArea({ id, name, nameEn }: District, areaId: string) {
  const named = { code: String(id), name, nameEn };
  const notKnown = { householdCount: null, boundary: null, center: null };
  return { id: areaId, parentId: null, level: 1, kind: "district", ...named, ...notKnown, invented: false };
}

function commandCentre({ name, nameEn }: District, { unitId, areaId }: { unitId: string; areaId: string }) {
  const named = { name: `${name}指挥中心`, nameEn: `${nameEn} Command Centre` };
  return { id: unitId, kind: "district-office", ...named, areaId, parentUnitId: null };
}

/** Always the same for the same thing, so that a command that was cut off can be given again. */
export function derivedId(district: District, ...what: string[]): string {
  const bytes = createHash("sha256")
    .update(["linli-founding", district.id, ...what].join("\0"))
    .digest()
    .subarray(0, 16);
  // Version 8 of RFC 9562: a UUID of our own making.
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const words = {
  "zh-CN": {
    noCode: (code: string) => `“${code}”不是六位行政区划代码。`,
    founded: (code: string, name: string) => `已建立区县 ${code} ${name}，并装入节假日安排、事项分类和议事程序。`,
  },
  en: {
    noCode: (code: string) => `"${code}" is not a division code of six digits.`,
    founded: (code: string, name: string) =>
      `Founded the district ${code} ${name}, with its calendar, categories and procedures.`,
  },
};
