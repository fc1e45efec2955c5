import type { operations } from "@linli/contract";

/** Names for the shapes of the contract that the workbench speaks of. */

type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;

type Sent<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : never;

type Asked<Name extends keyof operations> = operations[Name] extends { parameters: { query?: infer Query } }
  ? NonNullable<Query>
  : never;

export type StaffMe = Answer<"show-me">;
export type OwnPost = StaffMe["posts"][number];
export type PostRole = OwnPost["role"];
export type SecondFactorSecret = Answer<"begin-second-factor">;
export type Session = Answer<"list-sessions">["sessions"][number];
export type StaffAccount = Answer<"list-accounts">["accounts"][number];

export type StaffBuilding = Answer<"show-building">;
export type LngLat = StaffBuilding["location"];
export type Area = Answer<"list-areas">["areas"][number];
export type AreaMap = Answer<"show-map">;
export type AreaFeature = AreaMap["features"][number];
export type FoundPost = Answer<"find-posts">["posts"][number];
export type UnitLine = Answer<"find-units">["units"][number];
export type UnitKind = UnitLine["kind"];
export type ShownUnit = Answer<"show-unit">;
export type UnitPost = ShownUnit["posts"][number];
export type PersonLine = Answer<"list-people">["people"][number];
export type PostToOpen = Sent<"open-post">;
export type TermToBegin = Sent<"begin-term">;
export type SheetKind = Asked<"download-template">["kind"];

export type CalendarYear = Answer<"list-years">["years"][number];
export type ShownYear = Answer<"show-year">;
export type YearToLoad = Sent<"load-year">;

export type CategoryGroup = Answer<"list-categories">["groups"][number];
export type StaffCategory = CategoryGroup["categories"][number];
export type CategoryQuestion = StaffCategory["questions"][number];
export type Urgency = StaffCategory["urgency"];
export type CategoryLimits = Answer<"list-limits">["limits"][number];
export type Limit = CategoryLimits["resolution"];
export type LimitsToSet = Sent<"change-limits">;

export type Duty = Answer<"list-duties">["duties"][number];
export type IdleDuty = Answer<"list-idle-duties">["duties"][number];
export type TriedDuties = Answer<"try-duties">;
/** A change of the duty table, to be made or only tried. `postId` null: the duty ends. */
export interface DutyChange {
  categoryId: string | null;
  areaId: string;
  postId: string | null;
}

export type ExportToStart = Sent<"start-export">;
export type ExportLine = Answer<"list-exports">["exports"][number];
export type BatchLine = Answer<"list-batches">["batches"][number];
export type ShownBatch = Answer<"show-batch">;
export type FiledBatchRow = Answer<"list-batch-rows">["rows"][number];
export type Webhook = Answer<"list-webhooks">["webhooks"][number];
export type WebhookDelivery = Answer<"list-deliveries">["deliveries"][number];
export type WebhookToRegister = Sent<"register-webhook">;
export type WebhookToChange = Sent<"change-webhook">;
export type WebhookKind = WebhookToRegister["kinds"][number];

export type RequestsAsked = Asked<"list-requests">;
export type RequestScope = RequestsAsked["scope"];
export type RequestShow = RequestsAsked["show"];
export type RequestCounts = Answer<"count-requests">;
export type RequestLine = Answer<"list-requests">["requests"][number];
export type RequestState = RequestLine["state"];
export type StaffRequest = Answer<"show-request">;
export type Supervision = StaffRequest["supervisions"][number];
export type StandingSupervision = Answer<"list-supervisions">["supervisions"][number];
export type SupervisionsAsked = Asked<"list-supervisions">;
export type ReplyWithin = Sent<"order-supervision">["within"];
export type SuspensionReason = Sent<"ask-suspension">["reason"];
export type TimeRules = Answer<"show-time-rules">;
export type Ability = StaffRequest["abilities"][number];
export type StaffTimelineEntry = StaffRequest["timeline"][number];
export type StaffRequestToFile = Sent<"file-request">;
export type SimilarToFiling = Answer<"find-similar">["requests"][number];
export type StaffFiled = Answer<"file-request">;

export type ShownRates = Answer<"show-rates">;
export type RatesRow = ShownRates["rows"][number];
export type Figures = RatesRow["figures"];
export type RatesAsked = Asked<"show-rates">;
export type RatesBy = RatesAsked["by"];
export type CountedAsked = Asked<"list-counted">;
export type CountedFigure = CountedAsked["figure"];
export type CountedSide = CountedAsked["side"];
export type CallbackLine = Answer<"list-callbacks">["callbacks"][number];
export type CallbackToRecord = Sent<"record-callback">;
export type CallbackAnswers = NonNullable<CallbackToRecord["answers"]>;
export type Exclusion = Answer<"list-exclusions">["exclusions"][number];
export type ExclusionCause = Exclusion["cause"];
export type ExclusionsAsked = Asked<"list-exclusions">;
export type ExclusionToPropose = Sent<"propose-exclusion">;
export type RateSettings = Answer<"list-settings">["settings"][number];
export type RatesToSet = Sent<"set-rates">;
export type CountedRequest = Answer<"list-counted">["requests"][number];

export type TopicLine = Answer<"list-topics">["topics"][number];
export type HotTopic = Answer<"show-topic">;
export type ProblemsAsked = Asked<"list-problems">;
export type ProblemLine = Answer<"list-problems">["problems"][number];
export type StandingProblem = Answer<"show-problem">;
export type ProblemToOpen = Sent<"open-problem">;

export type WhistlesAsked = Asked<"list-whistles">;
export type WhistleList = WhistlesAsked["list"];
export type WhistleFigure = NonNullable<WhistlesAsked["figure"]>;
export type WhistleLine = Answer<"list-whistles">["whistles"][number];
export type WhistleKind = WhistleLine["kind"];
export type ShownWhistle = Answer<"show-whistle">;
export type WhistleToBlow = Sent<"blow-whistle">;
export type WhistleFigures = Answer<"show-whistle-figures">;
export type WhistleLimits = Answer<"list-whistle-limits">["limits"][number];

export type PaperVote = Answer<"show-vote">;
export type PaperLine = Answer<"list-paper-ballots">["papers"][number];
export type PaperState = PaperLine["state"];
export type PaperBallot = Answer<"show-paper-ballot">;
export type PaperReading = Pick<Sent<"enter-paper-ballot">, "choice" | "isVoid">;

export type AuditEntry = Answer<"list-entries">["entries"][number];
export type RecordsAsked = Asked<"list-entries">;

export type CouncilsAsked = Asked<"list-councils">;
export type CouncilLine = Answer<"list-councils">["councils"][number];
export type CouncilKind = CouncilLine["kind"];
export type CouncilToOpen = Sent<"open-council">;
export type ShownCouncil = Answer<"show-council">;
export type CouncilRules = NonNullable<ShownCouncil["rules"]>;
export type CouncilRulesToSet = Sent<"set-council-rules">;
export type MembershipToBegin = Sent<"begin-membership">;

export type MeetingsAsked = Asked<"list-meetings">;
export type MeetingLine = Answer<"list-meetings">["meetings"][number];
export type ShownMeeting = Answer<"show-meeting">;
export type ShownHall = Answer<"show-hall">;
export type MeetingToPlan = Sent<"plan-meeting">;
export type TasksAsked = Asked<"list-decision-tasks">;
export type DecisionTask = Answer<"list-decision-tasks">["tasks"][number];
export type DeliberationsAsked = Asked<"list-deliberations">;
export type DeliberationLine = Answer<"list-deliberations">["topics"][number];
export type Deliberation = Answer<"show-deliberation">;
export type OwnCouncil = Answer<"list-own-councils">["councils"][number];
export type StaffTopicToRaise = Sent<"raise-topic">;
export type StageVoteToDraft = Sent<"draft-stage-vote">;
export type StageVoteToLink = Sent<"link-vote">;
export type StageMeetingToLink = Sent<"link-meeting">;
export type StageMeetingToPlan = Sent<"plan-stage-meeting">;
export type Procedure = Answer<"list-procedures">["procedures"][number];
export type ProcedureParts = Answer<"list-procedures">["parts"];
export type ProcedureFault = Answer<"check-procedure">["faults"][number];
export type ProcedureToPut = Sent<"put-procedure">;
export type SupportRule = Answer<"list-support-rules">["rules"][number];
export type SupportRuleToSet = Sent<"set-support-rule">;
export type VotesAsked = Asked<"list-votes">;
export type StaffVoteLine = Answer<"list-votes">["votes"][number];
export type StaffVote = Answer<"show-vote">;
export type VoteToPrepare = Sent<"prepare-vote">;
export type ElectorsAsked = Sent<"find-electors">;
export type Elector = Answer<"find-electors">["electors"][number];
