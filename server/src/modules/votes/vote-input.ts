import { type Static, Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { voteStates } from "./states.ts";

const voteKinds = ["yes-no", "single", "multiple", "ranked", "score", "budget"] as const;
export const electorates = ["residents", "members", "party-members", "owners"] as const;
export type Electorate = (typeof electorates)[number];

export const VoteKindName = oneOf(voteKinds);
export const VoteStateName = oneOf(voteStates);
export const ElectorateName = oneOf(electorates);
export const Secrecy = oneOf(["open", "secret"]);

const longest = { title: 80, words: 4000, optionTitle: 80, optionWords: 600 };
const mostOptions = 50;

/** "at least two thirds": numerator 2, denominator 3. */
export const Fraction = Type.Object({
  numerator: Type.Integer({ minimum: 0, maximum: 1000 }),
  denominator: Type.Integer({ minimum: 1, maximum: 1000 }),
});

const VoteOption = Type.Object({
  title: Type.String({ minLength: 1, maxLength: longest.optionTitle, pattern: "\\S" }),
  words: Type.Optional(Type.String({ maxLength: longest.optionWords })),
  cost: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e13, description: "in fen; of budget votes" })),
});

/** All that is decided of a vote before anybody hears of it. */
export const VoteDraft = Type.Object({
  title: Type.String({ minLength: 1, maxLength: longest.title, pattern: "\\S" }),
  words: Type.String({ maxLength: longest.words }),
  kind: VoteKindName,
  secrecy: Secrecy,
  options: Type.Array(VoteOption, {
    maxItems: mostOptions,
    description: "in the order of the ballot; none for yes or no",
  }),
  rankedBy: Type.Optional(oneOf(["instant-run-off", "schulze"])),
  fewestOptions: Type.Optional(Type.Integer({ minimum: 0, maximum: mostOptions })),
  mostOptions: Type.Optional(Type.Integer({ minimum: 1, maximum: mostOptions })),
  seats: Type.Optional(Type.Integer({ minimum: 1, maximum: mostOptions })),
  highestScore: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  budget: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e13, description: "in fen" })),
  quorum: Type.Optional(nullable(Fraction)),
  pass: Type.Optional(
    nullable(
      Type.Object({
        ...Fraction.properties,
        strict: Type.Boolean({ description: "more than the fraction; else at least it" }),
        base: oneOf(["cast", "electorate"]),
      }),
    ),
  ),
  tieRule: Type.Optional(oneOf(["undecided", "earlier-option", "chair"])),
  electorate: ElectorateName,
  youngest: Type.Optional(Type.Integer({ minimum: 0, maximum: 120 })),
  areaId: Uuid,
  councilId: Type.Optional(Uuid),
  buildingIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 500, uniqueItems: true })),
  ownersMatter: Type.Optional(Type.Integer({ minimum: 1, maximum: 9, description: "item of Civil Code art. 278" })),
  committeeSize: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 11,
      description: "of the owners' committee that is elected; seats may be fewer",
    }),
  ),
  alternates: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 11,
      description: "who comes next after the seats, where the local rule knows them",
    }),
  ),
  severalHomes: Type.Optional(oneOf(["one-choice", "per-home"])),
  silentFollowMajority: Type.Optional(Type.Boolean()),
  proxiesPerHolder: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  resultsBeforeClosing: Type.Optional(Type.Boolean()),
  noticeDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
  extensionDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
  paperDays: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 15, description: "how long after closing paper is still entered, at most" }),
  ),
  opensAt: InstantText,
  closesAt: InstantText,
});
export type VoteDraft = Static<typeof VoteDraft>;

/** What every change says: which vote, and as of which version it was read. */
export const ofVote = { voteId: Uuid, version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) };
export const Changed = Type.Object({ version: Type.Integer(), state: VoteStateName });

/** What somebody chooses: one shape a kind. It never reaches the audit. */
export const ChoiceInput = Type.Object(
  {
    abstain: Type.Optional(Type.Literal(true)),
    answer: Type.Optional(oneOf(["yes", "no"])),
    option: Type.Optional(Type.Integer({ minimum: 1, maximum: mostOptions })),
    options: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: mostOptions }), { maxItems: mostOptions })),
    ranking: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: mostOptions }), { maxItems: mostOptions })),
    scores: Type.Optional(
      Type.Array(nullable(Type.Integer({ minimum: 0, maximum: 100 })), { maxItems: mostOptions }),
    ),
  },
  { ...personal, additionalProperties: false },
);
