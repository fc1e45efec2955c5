import { currentLocale } from "../locale/locale.ts";
import { failureOf, Unreachable } from "./problem.ts";

/**
 * Posts a file, or asks for one: the contract's client knows JSON only.
 * @throws Refused, or Unreachable where nothing is known about what was sent
 */
export async function post(address: string, mediaType: string, body: BodyInit): Promise<Response> {
  const response = await fetch(address, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": mediaType, "Accept-Language": currentLocale() },
    body,
  }).catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  if (!response.ok) throw failureOf(response.status, await response.json().catch(() => null));
  return response;
}

/** A sheet as its owner has it, with whatever it is. */
export const postFile = (address: string, file: File): Promise<Response> =>
  post(address, "application/octet-stream", file);
