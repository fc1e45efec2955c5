import createClient from "openapi-fetch";
import { currentLocale } from "../locale/locale.ts";
import { retrying } from "./retry.ts";
import type { StaffPaths } from "./staff-contract.ts";

/** The client of the workbench, until both parts of the contract are one. Its answers go through `answered`. */
export const staffApi = createClient<StaffPaths>({
  baseUrl: "",
  credentials: "same-origin",
  fetch: retrying((request) => fetch(request)),
});

staffApi.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", currentLocale());
  },
});
