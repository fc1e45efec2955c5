import type { OwnersElectionResult } from "@linli/counting";
import type { StaffVote, VoteToPrepare } from "../../../api/staff-contract.ts";

/** A vote as it is being written, before it is one that the server takes. */
export interface Draft {
  title: string;
  words: string;
  kind: VoteToPrepare["kind"];
  secrecy: VoteToPrepare["secrecy"];
  electorate: VoteToPrepare["electorate"];
  area: { id: string; name: string } | null;
  buildings: readonly { id: string; name: string; address: string }[];
  matter: number | null;
  options: readonly { title: string; words: string; cost: number | null }[];
  mostOptions: number | null;
  /** Of the owners' committee that is elected; of these seats so many are filled now, null: all. */
  committeeSize: number;
  seats: number | null;
  alternates: number;
  rankedBy: "instant-run-off" | "schulze";
  /** In yuan. */
  budget: number | null;
  quorum: string;
  tieRule: "undecided" | "earlier-option" | "chair";
  severalHomes: "one-choice" | "per-home";
  proxiesPerHolder: number;
  extensionDays: number;
  paperDays: number;
  resultsBeforeClosing: boolean;
  councilId: string | null;
  /** null: as is usual. */
  noticeDays: number | null;
  opensAt: string | null;
  closesAt: string | null;
}

export const quorums = ["none", "1/3", "1/2", "2/3"] as const;

export const blankOption: Draft["options"][number] = { title: "", words: "", cost: null };

/** Item 3 of art. 278 can be a question, or candidates of whom several are chosen. */
export const electionMatter = 3;

export function electsCommittee({ electorate, matter, kind }: Draft): boolean {
  return electorate === "owners" && matter === electionMatter && kind === "multiple";
}

/** Three whole days of notice, then a week; owners fifteen. @param morningOf the district's 08:00 of a day from today */
export function blankDraft(morningOf: (days: number, hour: string) => string | null): Draft {
  return {
    title: "",
    words: "",
    kind: "yes-no",
    secrecy: "open",
    electorate: "residents",
    area: null,
    buildings: [],
    matter: null,
    options: [blankOption, blankOption],
    mostOptions: null,
    committeeSize: 5,
    seats: null,
    alternates: 0,
    rankedBy: "instant-run-off",
    budget: null,
    quorum: "none",
    tieRule: "undecided",
    severalHomes: "one-choice",
    proxiesPerHolder: 0,
    extensionDays: 0,
    paperDays: 3,
    resultsBeforeClosing: false,
    councilId: null,
    noticeDays: null,
    opensAt: morningOf(4, "08:00"),
    closesAt: morningOf(11, "18:00"),
  };
}

/** A vote that was written down before, to be corrected. */
export function draftOf(vote: StaffVote): Draft {
  const { rules, options } = vote;
  return {
    title: vote.title,
    words: vote.words,
    kind: vote.kind,
    secrecy: vote.secrecy,
    electorate: vote.electorate,
    area: vote.area,
    buildings: vote.buildings,
    matter: rules.ownersMatter,
    options: options.map(({ title, words, cost }) => ({ title, words, cost: cost === null ? null : cost / 100 })),
    mostOptions: rules.mostOptions,
    committeeSize: rules.committee?.size ?? 5,
    seats: rules.committee === null ? null : rules.seats,
    alternates: rules.committee?.alternates ?? 0,
    rankedBy: rules.method === "schulze" ? "schulze" : "instant-run-off",
    budget: rules.budget === null ? null : rules.budget / 100,
    quorum: rules.quorum === null ? "none" : `${rules.quorum.numerator}/${rules.quorum.denominator}`,
    tieRule: rules.tieRule,
    severalHomes: rules.severalHomes,
    proxiesPerHolder: rules.proxiesPerHolder,
    extensionDays: rules.extensionDays,
    paperDays: rules.paperDays,
    resultsBeforeClosing: rules.resultsBeforeClosing,
    councilId: vote.councilId,
    noticeDays: rules.noticeDays,
    opensAt: vote.opensAt,
    closesAt: vote.closesAt,
  };
}

/** An election for the seats that one before left open: among those who were not elected, by the same rules. */
export function runOffOf(vote: StaffVote, blank: Draft, title: string): Draft {
  const { winners, openSeats } = vote.result as unknown as OwnersElectionResult;
  const before = draftOf(vote);
  return {
    ...before,
    title,
    seats: openSeats,
    options: before.options.filter((_, index) => !winners.includes(index + 1)),
    opensAt: blank.opensAt,
    closesAt: blank.closesAt,
  };
}

export type DraftFault =
  | "title"
  | "area"
  | "council"
  | "matter"
  | "options"
  | "candidates"
  | "budget"
  | "costs"
  | "opens"
  | "closes";

/** What is missing before it can be sent; the server judges the rest. */
export function faultsOf(draft: Draft): DraftFault[] {
  const chooses = draft.electorate !== "owners" && draft.kind !== "yes-no";
  const options = draft.options.filter(({ title }) => title.trim() !== "");
  const faults: [DraftFault, boolean][] = [
    ["title", draft.title.trim() === ""],
    ["area", draft.area === null && draft.electorate !== "members"],
    ["council", draft.electorate === "members" && draft.councilId === null],
    ["matter", draft.electorate === "owners" && draft.matter === null],
    ["options", chooses && options.length < 2],
    ["candidates", electsCommittee(draft) && options.length < (draft.seats ?? draft.committeeSize)],
    ["budget", chooses && draft.kind === "budget" && draft.budget === null],
    ["costs", chooses && draft.kind === "budget" && options.some(({ cost }) => cost === null)],
    ["opens", draft.opensAt === null],
    ["closes", draft.closesAt === null || (draft.opensAt !== null && draft.closesAt <= draft.opensAt)],
  ];
  return faults.flatMap(([fault, is]) => (is ? [fault] : []));
}

/** The draft as the server takes it; only for one without faults. */
export function toPrepare(draft: Draft): VoteToPrepare {
  const owners = draft.electorate === "owners";
  const elects = electsCommittee(draft);
  const kind = owners && !elects ? "yes-no" : draft.kind;
  const options =
    kind === "yes-no"
      ? []
      : draft.options
          .filter(({ title }) => title.trim() !== "")
          .map(({ title, words, cost }) => ({
            title: title.trim(),
            words: words.trim(),
            ...(kind === "budget" && cost !== null && { cost: Math.round(cost * 100) }),
          }));
  const [numerator, denominator] = draft.quorum.split("/").map(Number);
  return {
    title: draft.title.trim(),
    words: draft.words.trim(),
    kind,
    secrecy: owners ? "open" : draft.secrecy,
    electorate: draft.electorate,
    areaId: draft.area!.id,
    options,
    opensAt: draft.opensAt!,
    closesAt: draft.closesAt!,
    tieRule: draft.tieRule,
    proxiesPerHolder: !owners && draft.secrecy === "secret" ? 0 : draft.proxiesPerHolder,
    extensionDays: draft.extensionDays,
    paperDays: draft.paperDays,
    resultsBeforeClosing: !owners && draft.resultsBeforeClosing,
    ...(draft.noticeDays !== null && { noticeDays: draft.noticeDays }),
    ...(draft.electorate === "members" && draft.councilId !== null && { councilId: draft.councilId }),
    ...(draft.buildings.length > 0 && { buildingIds: draft.buildings.map(({ id }) => id) }),
    ...(owners && { ownersMatter: draft.matter!, severalHomes: draft.severalHomes }),
    ...(elects && {
      committeeSize: draft.committeeSize,
      seats: draft.seats ?? draft.committeeSize,
      alternates: draft.alternates,
    }),
    ...(kind === "multiple" && !elects && draft.mostOptions !== null && { mostOptions: draft.mostOptions }),
    ...(kind === "ranked" && { rankedBy: draft.rankedBy }),
    ...(kind === "budget" && draft.budget !== null && { budget: Math.round(draft.budget * 100) }),
    ...(!owners && draft.quorum !== "none" && { quorum: { numerator: numerator!, denominator: denominator! } }),
  };
}
