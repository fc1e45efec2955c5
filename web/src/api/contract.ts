/**
 * The one place through which the web knows the server's contract. Until contract/api.ts is generated, the addresses
 * the web needs are written down here in the generated file's own shape; then this file becomes
 * `export type { paths } from "@linli/contract"`, and every difference is a type error in the features' calls.
 */
type InPath<Path> = [Path] extends [never] ? { path?: never } : { path: Path };

interface Reads<Answer, Query = never, Path = never> {
  get: {
    parameters: { query?: Query; header?: never; cookie?: never } & InPath<Path>;
    responses: { 200: { content: { "application/json": Answer } } };
  };
}

interface Writes<Answer, Body, Path = never> {
  post: {
    parameters: { query?: never; header?: never; cookie?: never } & InPath<Path>;
    requestBody: { content: { "application/json": Body } };
    responses: { 200: { content: { "application/json": Answer } } };
  };
}

export interface paths {
  "/api/identity/show-me": Reads<Me>;
  "/api/identity/send-code": Writes<{ resendAfterSeconds: number }, { phone: string }>;
  "/api/identity/sign-in": Writes<Me, { phone: string; code: string }>;
  "/api/identity/sign-out": Writes<Record<string, never>, Record<string, never>>;
  "/api/directory/find-buildings": Reads<{ buildings: Building[] }, { text?: string; lng?: number; lat?: number }>;
  "/api/directory/{code}/show-building": Reads<Building, never, { code: string }>;
  "/api/categories/list-categories": Reads<{ groups: CategoryGroup[] }>;
  "/api/categories/suggest-category": Reads<{ suggestions: CategorySuggestion[] }, { text: string }>;
  "/api/requests/find-similar": Reads<{ requests: SimilarRequest[] }, { text: string; buildingId?: string }>;
  "/api/requests/file-request": Writes<FiledRequest, RequestToFile>;
  "/api/requests/list-mine": Reads<{ requests: OwnRequest[] }>;
  "/api/requests/{number}/show-progress": Reads<RequestProgress, never, { number: string }>;
}

/** Who is here. `account` is null before signing in. `place`: where the person lives, as far as known. */
export interface Me {
  account: { phoneMasked: string; name: string } | null;
  district: { name: string; nameEn: string; timeZone: string };
  place: { community: string; grid: string } | null;
}

export interface Building {
  id: string;
  code: string;
  name: string;
  address: string;
  community: string;
  grid: string;
}

export interface Category {
  id: string;
  name: string;
  hint: string;
}

export interface CategoryGroup {
  name: string;
  categories: Category[];
}

/** `reason`: one sentence on why this one. */
export interface CategorySuggestion extends Category {
  reason: string;
}

export type RequestState = "dispatched" | "accepted" | "awaiting-resident" | "resolved" | "rejected" | "closed";

/** Who has it, as a resident is told. */
export interface Holder {
  unit: string;
  person: string | null;
}

export interface SimilarRequest {
  number: string;
  summary: string;
  place: string;
  state: RequestState;
}

export interface OwnRequest extends SimilarRequest {
  holder: Holder;
  dueAt: string | null;
  late: boolean;
  filedAt: string;
  /** What waits for the reporter. */
  waitsFor: "answer" | "rating" | null;
}

export interface RequestToFile {
  id: string;
  description: string;
  categoryId: string | null;
  buildingId: string | null;
  address: string;
  location: { lng: number; lat: number } | null;
  photoIds: string[];
  reporterName: string;
  phone: string | null;
  code: string | null;
}

export interface FiledRequest {
  number: string;
  holder: Holder;
  dueAt: string;
  firstContactDueAt: string;
}

export interface RequestProgress {
  number: string;
  summary: string;
  category: string;
  place: string;
  state: RequestState;
  holder: Holder;
  dueAt: string | null;
  workingDaysLeft: number | null;
  late: boolean;
  timeline: { id: string; at: string; sentence: string; words: string }[];
  photos: { id: string; kind: "reported" | "solution" }[];
  abilities: string[];
}
