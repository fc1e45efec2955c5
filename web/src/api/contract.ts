/**
 * The one place through which the web knows the server's contract. Until contract/api.ts is generated, the addresses
 * the resident's pages need are written down here in the generated file's own shape; then this file becomes
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

/** `key`: the reporter's secret; it gives the reporter's rights without signing in. */
interface OnRequest<Body> extends Writes<Record<string, unknown>, Body & { key?: string }, { number: string }> {}

export interface paths {
  "/api/identity/show-me": Reads<Me>;
  "/api/identity/send-code": Writes<{ resendAfterSeconds: number }, { phone: string; purpose: CodePurpose }>;
  "/api/identity/sign-in": Writes<Me, { phone: string; code: string }>;
  "/api/identity/sign-out": Writes<Record<string, never>, Record<string, never>>;
  "/api/identity/list-sessions": Reads<{ sessions: Session[] }>;
  "/api/identity/{sessionId}/revoke-session": Writes<
    Record<string, never>,
    Record<string, never>,
    { sessionId: string }
  >;
  "/api/identity/show-my-data": Reads<Record<string, unknown>>;
  "/api/directory/find-buildings": Reads<{ buildings: Building[] }, { text?: string; lng?: number; lat?: number }>;
  "/api/directory/{code}/show-building": Reads<Building, never, { code: string }>;
  "/api/directory/show-map": Reads<AreaMap, { areaId?: string }>;
  "/api/categories/list-categories": Reads<{ groups: CategoryGroup[] }>;
  "/api/categories/suggest-category": Reads<{ suggestions: CategorySuggestion[] }, { text: string }>;
  "/api/requests/find-similar": Reads<{ requests: SimilarRequest[] }, { text: string; buildingId?: string }>;
  "/api/requests/file-request": Writes<FiledRequest, RequestToFile>;
  "/api/requests/list-mine": Reads<{ requests: OwnRequest[] }>;
  "/api/requests/{number}/show-progress": Reads<RequestProgress, { key?: string }, { number: string }>;
  "/api/requests/{number}/answer-question": OnRequest<{ words: string }>;
  "/api/requests/{number}/confirm-solution": OnRequest<{ satisfaction: Satisfaction | null; words?: string }>;
  "/api/requests/{number}/dispute-solution": OnRequest<{ reason: string }>;
  "/api/requests/{number}/rate-request": OnRequest<{
    solved: boolean;
    satisfaction: Satisfaction | null;
    words?: string;
  }>;
  "/api/requests/{number}/reopen-request": OnRequest<{ reason: string }>;
  "/api/requests/{number}/appeal-rejection": OnRequest<{ reason: string }>;
  "/api/requests/{number}/withdraw-request": OnRequest<{ reason?: string }>;
  "/api/requests/{number}/list-contact-openings": Reads<
    { openings: ContactOpening[] },
    { key?: string },
    { number: string }
  >;
  "/api/notifications/list-demo-messages": Reads<{ messages: DemoMessage[] }>;
}

/** What a code is asked for; the text message says it. */
export type CodePurpose = "sign-in" | "file-request";

/** Who is here. `account` is null before signing in. `place`: where the person lives, as far as known. */
export interface Me {
  account: { kind: "resident" | "staff"; phoneMasked: string; name: string } | null;
  district: { name: string; nameEn: string; timeZone: string };
  place: { community: string; grid: string } | null;
  /** The district is an invented one, shown to people who try Linli. */
  demo: boolean;
}

export interface Session {
  id: string;
  device: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export interface Location {
  lng: number;
  lat: number;
}

export interface Building {
  id: string;
  code: string;
  name: string;
  address: string;
  community: string;
  grid: string;
  location: Location | null;
}

/** GeoJSON: an area's children, and the area itself. */
export interface AreaMap {
  type: "FeatureCollection";
  features: AreaOnMap[];
}

export interface AreaOnMap {
  type: "Feature";
  properties: { id: string; name: string; level: number };
  geometry:
    | { type: "Polygon"; coordinates: number[][][] }
    | { type: "MultiPolygon"; coordinates: number[][][][] }
    | null;
}

export type Urgency = "emergency" | "urgent" | "normal" | "complex";

export interface CategoryQuestion {
  code: string;
  words: string;
  kind: "text" | "choice" | "yes-no";
  choices?: { code: string; words: string }[];
  required: boolean;
}

export interface Category {
  id: string;
  name: string;
  hint: string;
  urgency: Urgency;
  questions: CategoryQuestion[];
}

export interface CategoryGroup {
  id: string;
  name: string;
  categories: Category[];
}

/** `reason`: one sentence on why this one. */
export interface CategorySuggestion {
  id: string;
  name: string;
  hint: string;
  reason: string;
}

export type RequestState = "dispatched" | "accepted" | "awaiting-resident" | "resolved" | "rejected" | "closed";

export type Satisfaction = "satisfied" | "fair" | "unsatisfied";

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
  waitsFor: "answer" | "confirmation" | "rating" | null;
}

export interface RequestToFile {
  id: string;
  /** How it came in: through the pages, or by the code on a building's door. */
  channel?: "web" | "door-code";
  description: string;
  categoryId: string | null;
  answers?: Record<string, string | boolean>;
  buildingId: string | null;
  address: string;
  location: Location | null;
  photoIds: string[];
  reporterName: string;
  phone: string | null;
  code: string | null;
}

/** `provisional`: the year's holidays are not published yet, so the deadline may move. */
export interface FiledRequest {
  number: string;
  key: string;
  holder: Holder;
  dueAt: string;
  firstContactDueAt: string;
  provisional: boolean;
  category: string;
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
  provisional: boolean;
  late: boolean;
  /** `words` and `photos`: for the reporter only. */
  timeline: { id: string; at: string; sentence: string; words: string | null }[];
  photos: { id: string; kind: "reported" | "solution" }[];
  /** Asked by the reporter. */
  mine: boolean;
  question: string | null;
  solution: string | null;
  rejection: string | null;
  answerUntil: string | null;
  reopenUntil: string | null;
  solved: boolean | null;
  satisfaction: Satisfaction | null;
  abilities: string[];
}

/** Somebody looked at the reporter's phone number. */
export interface ContactOpening {
  at: string;
  post: string;
  unit: string;
  reason: string;
}

export interface DemoMessage {
  at: string;
  recipientMasked: string;
  words: string;
  purpose: string;
}
