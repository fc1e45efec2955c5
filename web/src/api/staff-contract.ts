/**
 * What the workbench asks of the server, in the shape of contract.ts and with the same fate: once contract/api.ts is
 * generated, the addresses go, and the named shapes below are taken from its `paths`.
 */
import type { Building, RequestState } from "./contract.ts";

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

type Nothing = Record<string, never>;
type OfRequest = { requestId: string };

export interface StaffPaths {
  "/api/identity/show-me": Reads<StaffMe>;
  "/api/identity/sign-in-staff": Writes<StaffMe, { userName: string; password: string; code?: string }>;
  "/api/identity/sign-out": Writes<Nothing, Nothing>;
  "/api/identity/change-password": Writes<Nothing, { currentPassword: string; newPassword: string }>;
  "/api/identity/begin-second-factor": Writes<SecondFactorSecret, Nothing>;
  "/api/identity/confirm-second-factor": Writes<Nothing, { code: string }>;
  "/api/identity/remove-second-factor": Writes<Nothing, { password: string }>;
  "/api/identity/list-sessions": Reads<{ sessions: Session[] }>;
  "/api/identity/{sessionId}/revoke-session": Writes<Nothing, Nothing, { sessionId: string }>;
  "/api/identity/list-accounts": Reads<Page<"accounts", StaffAccount>, { text?: string; after?: string }>;
  "/api/identity/open-account": Writes<FirstPassword & { userName: string }, { personId: string; userName: string }>;
  "/api/identity/{accountId}/reset-password": Writes<FirstPassword, Nothing, { accountId: string }>;
  "/api/identity/{accountId}/disable-account": Writes<Nothing, Nothing, { accountId: string }>;
  "/api/identity/{accountId}/enable-account": Writes<Nothing, Nothing, { accountId: string }>;
  "/api/directory/find-buildings": Reads<
    { buildings: StaffBuilding[] },
    { text?: string; lng?: number; lat?: number }
  >;
  "/api/directory/list-areas": Reads<{ areas: Area[] }, { parentId?: string }>;
  "/api/directory/show-map": Reads<AreaMap, { areaId?: string }>;
  "/api/directory/find-posts": Reads<
    { posts: FoundPost[] },
    { text?: string; unitId?: string; areaId?: string; role?: string }
  >;
  "/api/directory/find-units": Reads<
    Page<"units", UnitLine>,
    { text?: string; kind?: string; areaId?: string; after?: string }
  >;
  "/api/directory/{unitId}/show-unit": Reads<ShownUnit, never, { unitId: string }>;
  "/api/directory/list-people": Reads<Page<"people", PersonLine>, { text?: string; after?: string }>;
  "/api/directory/open-post": Writes<
    { postId: string },
    { unitId: string; areaId: string; role: string; name: string; nameEn: string }
  >;
  "/api/directory/{postId}/close-post": Writes<Nothing, Nothing, { postId: string }>;
  "/api/directory/{postId}/begin-term": Writes<{ termId: string }, TermToBegin, { postId: string }>;
  "/api/directory/{termId}/end-term": Writes<Nothing, { endsOn: string }, { termId: string }>;
  "/api/calendar/list-years": Reads<{ years: CalendarYear[]; warning: string | null }>;
  "/api/calendar/show-year": Reads<ShownYear, { year: number }>;
  "/api/calendar/load-year": Writes<
    { openDeadlinesToRecompute: number | null },
    { year: number; source: string; days?: CalendarDay[] }
  >;
  "/api/categories/list-categories": Reads<{ groups: StaffCategoryGroup[] }>;
  "/api/categories/suggest-category": Reads<{ suggestions: StaffSuggestion[] }, { text: string }>;
  "/api/categories/list-limits": Reads<{ limits: CategoryLimits[] }>;
  "/api/categories/{categoryId}/change-limits": Writes<Nothing, LimitsToSet, { categoryId: string }>;
  "/api/duties/list-duties": Reads<
    Page<"duties", Duty>,
    { areaId?: string; categoryId?: string; postId?: string; after?: string }
  >;
  "/api/duties/assign-duty": Writes<
    { dutyId: string; endedDutyId: string | null },
    { categoryId: string | null; areaId: string; postId: string }
  >;
  "/api/duties/{dutyId}/end-duty": Writes<Nothing, Nothing, { dutyId: string }>;
  "/api/duties/try-duties": Reads<TriedDuties, { changes: string; days: number }>;
  "/api/duties/list-idle-duties": Reads<{ duties: (Duty & { reason: string })[] }>;
  "/api/requests/list-requests": Reads<Page<"requests", RequestLine>, RequestsAsked>;
  "/api/requests/count-requests": Reads<RequestCounts, { scope: RequestScope }>;
  "/api/requests/find-similar": Reads<{ requests: Similar[] }, { text: string; buildingId?: string }>;
  "/api/requests/file-request": Writes<StaffFiled, StaffRequestToFile>;
  "/api/requests/{requestId}/show-request": Reads<StaffRequest, never, OfRequest>;
  "/api/requests/{requestId}/open-contact": Writes<{ name: string; phone: string }, { reason: string }, OfRequest>;
  "/api/requests/{requestId}/accept-request": Writes<Moved, Versioned, OfRequest>;
  "/api/requests/{requestId}/add-note": Writes<Moved, Versioned & { words: string }, OfRequest>;
  "/api/requests/{requestId}/ask-resident": Writes<Moved, Versioned & { question: string }, OfRequest>;
  "/api/requests/{requestId}/transfer-request": Writes<
    Moved,
    Versioned & { postId: string; reason: string },
    OfRequest
  >;
  "/api/requests/{requestId}/escalate-request": Writes<Moved, Versioned & { reason: string }, OfRequest>;
  "/api/requests/{requestId}/send-back-request": Writes<Moved, Versioned & { reason: string }, OfRequest>;
  "/api/requests/{requestId}/decline-offer": Writes<Moved, Versioned & { reason: string }, OfRequest>;
  "/api/requests/{requestId}/withdraw-offer": Writes<Moved, Versioned, OfRequest>;
  "/api/requests/{requestId}/resolve-request": Writes<
    Moved,
    Versioned & { words: string; photoIds: string[] },
    OfRequest
  >;
  "/api/requests/{requestId}/reject-request": Writes<Moved, Versioned & { reason: string }, OfRequest>;
  "/api/requests/{requestId}/correct-category": Writes<
    Moved,
    Versioned & { categoryId: string; reason?: string },
    OfRequest
  >;
  "/api/requests/{requestId}/correct-place": Writes<
    Moved,
    Versioned & { buildingId: string | null; location: LngLat | null; address: string; reason?: string },
    OfRequest
  >;
  "/api/requests/show-rates": Reads<{ rows: RateRow[] }, { from: string; to: string; by: RatesBy }>;
  "/api/audit/list-entries": Reads<
    Page<"entries", AuditEntry>,
    { subjectId?: string; accountId?: string; from?: string; to?: string; after?: string }
  >;
}

/** A part of a long list, and the mark to ask for what follows it. */
type Page<Key extends string, Item> = { [Name in Key]: Item[] } & { next: string | null };
type Versioned = { version: number };

export interface LngLat {
  lng: number;
  lat: number;
}

export interface PostSummary {
  id: string;
  name: string;
  unitId: string;
  unitName: string;
}

export interface OwnPost extends PostSummary {
  role: string;
  areaId: string;
  areaName: string;
  level: number;
}

export interface StaffMe {
  account: {
    id: string;
    kind: "resident" | "staff";
    name: string;
    phoneMasked: string | null;
    userName: string | null;
    secondFactor: boolean;
  } | null;
  district: { name: string; nameEn: string; timeZone: string };
  posts: OwnPost[];
  demo: boolean;
}

export interface SecondFactorSecret {
  secret: string;
  uri: string;
  qrSvg: string;
}

export interface Session {
  id: string;
  device: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export interface StaffAccount {
  id: string;
  userName: string;
  personName: string;
  posts: string[];
  disabledAt: string | null;
  lastSeenAt: string | null;
}

interface FirstPassword {
  initialPassword: string;
}

export interface StaffBuilding extends Building {
  location: LngLat;
}

export interface Area {
  id: string;
  parentId: string | null;
  level: number;
  kind: string;
  code: string;
  name: string;
  householdCount: number | null;
  invented: boolean;
}

export interface AreaMap {
  type: "FeatureCollection";
  features: AreaFeature[];
}

export interface AreaFeature {
  type: "Feature";
  geometry:
    | { type: "MultiPolygon"; coordinates: number[][][][] }
    | { type: "Polygon"; coordinates: number[][][] }
    | null;
  properties: { id: string; name: string; level: number };
}

export interface FoundPost extends PostSummary {
  role: string;
  areaName: string;
  holders: string[];
}

export interface UnitLine {
  id: string;
  name: string;
  kind: string;
  areaName: string;
  parentName: string | null;
}

export interface ShownUnit {
  unit: UnitLine;
  posts: UnitPost[];
  children: UnitLine[];
}

export interface UnitPost {
  id: string;
  name: string;
  role: string;
  areaName: string;
  terms: { id: string; personName: string; startsOn: string; endsOn: string | null; manner: string }[];
}

export interface PersonLine {
  id: string;
  name: string;
  phoneMasked: string | null;
  posts: string[];
}

interface TermToBegin {
  personId: string;
  startsOn: string;
  endsOn?: string;
  manner: string;
}

export interface CalendarYear {
  year: number;
  confirmed: boolean;
  source: string | null;
  provisionalFrom: boolean;
}

export interface ShownYear {
  year: number;
  confirmed: boolean;
  source: string | null;
  days: { date: string; kind: "work" | "rest"; name: string }[];
}

export interface CalendarDay {
  date: string;
  kind: "work" | "rest";
  name: string;
  nameEn: string;
}

export type Urgency = "emergency" | "urgent" | "normal" | "complex";

export interface CategoryQuestion {
  code: string;
  words: string;
  kind: "text" | "choice" | "yes-no";
  choices?: { code: string; words: string }[];
  required: boolean;
}

export interface StaffCategory {
  id: string;
  code: string;
  name: string;
  hint: string;
  urgency: Urgency;
  questions: CategoryQuestion[];
}

export interface StaffCategoryGroup {
  id: string;
  code: string;
  name: string;
  hint: string;
  categories: StaffCategory[];
}

export interface StaffSuggestion {
  id: string;
  name: string;
  hint: string;
  reason: string;
  confidence: number;
}

export interface Limit {
  amount: number;
  unit: string;
}

export interface CategoryLimits {
  categoryId: string;
  categoryName: string;
  groupName: string;
  urgency: Urgency;
  firstContact: Limit;
  resolution: Limit;
  source: string;
  effectiveFrom: string;
}

interface LimitsToSet {
  urgency: Urgency;
  firstContact: Limit;
  resolution: Limit;
  source: string;
  effectiveFrom: string;
}

export interface Duty {
  id: string;
  categoryId: string | null;
  categoryName: string | null;
  areaId: string;
  areaName: string;
  areaLevel: number;
  post: PostSummary;
  effectiveFrom: string;
}

/** A change of the duty table that somebody only wants to try. `postId` null: the duty ends. */
export interface DutyChange {
  categoryId: string | null;
  areaId: string;
  postId: string | null;
}

export interface TriedDuties {
  tried: number;
  moved: MovedRequest[];
  movedCount: number;
}

export interface MovedRequest {
  requestId: string;
  number: string;
  category: string;
  place: string;
  from: PostSummary;
  to: PostSummary;
  rule: string;
}

export type RequestScope = "mine" | "unit" | "area";
export type RequestShow = "open" | "overdue" | "due-today" | "new" | "waiting" | "offered" | "closed" | "all";

export interface RequestsAsked {
  scope: RequestScope;
  show: RequestShow;
  categoryId?: string;
  areaId?: string;
  state?: RequestState;
  text?: string;
  sort: "due" | "filed";
  after?: string;
  limit?: number;
}

export interface RequestCounts {
  overdue: number;
  dueToday: number;
  new: number;
  waiting: number;
  offered: number;
  open: number;
}

export interface RequestLine {
  id: string;
  number: string;
  summary: string;
  category: string;
  urgency: Urgency;
  place: string;
  community: string;
  filedAt: string;
  dueAt: string | null;
  late: boolean;
  dueProvisional: boolean;
  state: RequestState;
  holder: PostSummary;
  offeredTo: PostSummary | null;
  waitsForMe: boolean;
  version: number;
}

export interface Ability {
  operation: string;
  /** null: may be done now; else the code of why not. */
  refusedBecause: string | null;
}

export interface StaffTimelineEntry {
  id: string;
  at: string;
  kind: string;
  sentence: string;
  words: string;
  who: string;
}

export interface StaffRequest extends Omit<RequestLine, "place"> {
  description: string;
  answers: { words: string; answer: string }[];
  place: {
    address: string;
    buildingId: string | null;
    buildingName: string | null;
    location: LngLat | null;
    microGrid: string;
    grid: string;
    community: string;
    street: string;
  };
  channel: string;
  reporter: { namePresent: boolean; phoneMasked: string | null };
  timeline: StaffTimelineEntry[];
  photos: { id: string; kind: "reported" | "solution" }[];
  routing: { sentence: string; rule: string; at: string }[];
  deadlines: { kind: "first-contact" | "resolution"; dueAt: string; sentence: string }[];
  answerable: PostSummary & { holders: string[] };
  offered: (PostSummary & { holders: string[] }) | null;
  abilities: Ability[];
}

export interface Moved {
  version: number;
  state: RequestState;
}

interface Similar {
  number: string;
  summary: string;
  place: string;
  state: RequestState;
}

export interface StaffRequestToFile {
  id: string;
  channel: "phone-call" | "counter" | "patrol";
  description: string;
  categoryId: string | null;
  answers: { [question: string]: string | boolean };
  buildingId: string | null;
  address: string;
  location: LngLat | null;
  photoIds: string[];
  reporterName: string;
  phone: string | null;
  code: string | null;
}

export interface StaffFiled {
  number: string;
  key: string;
  holder: { unit: string; person: string | null };
  dueAt: string;
  firstContactDueAt: string;
  provisional: boolean;
  category: string;
}

export type RatesBy = "unit" | "area" | "category";

export interface RateRow {
  id: string;
  name: string;
  filed: number;
  due: number;
  contactedInTime: number;
  answered: number;
  solved: number;
  satisfied: number;
  late: number;
  closedAtCommunity: number;
  closedAtStreet: number;
  closedAtDistrict: number;
}

export interface AuditEntry {
  id: string;
  at: string;
  operation: string;
  actorKind: string;
  accountId: string | null;
  accountName: string | null;
  postName: string | null;
  subjectId: string;
}
