import createClient from "openapi-fetch";
import { currentLocale } from "../locale/locale.ts";
import type { paths } from "./contract.ts";
import { failureOf, Unreachable } from "./problem.ts";
import { retrying } from "./retry.ts";

/** The client of the contract. Its answers go through `answered`. */
export const api = createClient<paths>({
  baseUrl: "",
  credentials: "same-origin",
  fetch: retrying((request) => fetch(request)),
});

api.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", currentLocale());
  },
});

/** The answer, or a thrown Refused or Unreachable. */
export async function answered<Answer>(
  call: Promise<{ data?: Answer; error?: unknown; response: Response }>,
): Promise<Answer> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw cause instanceof Error && cause.name === "AbortError" ? cause : new Unreachable(cause);
  });
  if (!response.ok) throw failureOf(response.status, error);
  return data as Answer;
}
