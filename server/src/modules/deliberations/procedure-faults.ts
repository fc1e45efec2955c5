import { type Need, type Stage, type StageKind, stageKinds } from "./procedure-shape.ts";

/** What a stage of each kind can ask for, and one of what it must ask for: nothing passes by itself. */
const fitting: Readonly<Record<StageKind, { may: readonly Need[]; must: readonly Need[] }>> = {
  proposal: {
    may: [
      "notice-given",
      "committee-told",
      "meeting-held",
      "quorum-met",
      "minutes-published",
      "published",
      "period-over",
      "objections-answered",
    ],
    must: ["meeting-held", "published"],
  },
  meeting: {
    may: ["notice-given", "committee-told", "meeting-held", "quorum-met", "minutes-published"],
    must: ["meeting-held"],
  },
  vote: { may: ["notice-given", "committee-told", "vote-closed"], must: ["vote-closed"] },
  publication: { may: ["committee-told", "published", "period-over", "objections-answered"], must: ["published"] },
  execution: { may: ["tasks-done"], must: ["tasks-done"] },
};

/** The same as a list, for whoever puts a stage together. */
export const stageParts = stageKinds.map((kind) => ({ kind, ...fitting[kind] }));

export const procedureFaults = [
  "code-twice",
  "need-unfit",
  "need-lacking",
  "notice-without-days",
  "period-without-days",
  "quorum-above-all",
  "quorum-unasked",
  "back-nowhere",
  "never-decides",
  "decides-unfit",
  "result-unpublished",
] as const;
export type ProcedureFault = (typeof procedureFaults)[number];

/** Why a list of stages is no procedure: the first fault of each stage, and what all of them lack, with the last one. */
export function faultsOf(stages: readonly Stage[]): { fault: ProcedureFault; stage: Stage }[] {
  const found = stages.flatMap((stage, position) => {
    const fault = faultOfStage(stage, stages.slice(0, position));
    return fault ? [{ fault, stage }] : [];
  });
  const decides = stages.findIndex((stage) => stage.decides);
  const last = stages.at(-1)!;
  if (decides < 0) return [...found, { fault: "never-decides", stage: last }];
  const published = stages.some((stage, position) => position > decides && stage.kind === "publication");
  return published ? found : [...found, { fault: "result-unpublished", stage: last }];
}

function faultOfStage(stage: Stage, before: readonly Stage[]): ProcedureFault | null {
  const { may, must } = fitting[stage.kind];
  const asks = (need: Need) => stage.needs.includes(need);
  if (before.some(({ code }) => code === stage.code)) return "code-twice";
  if (stage.needs.some((need) => !may.includes(need))) return "need-unfit";
  if (!must.some(asks)) return "need-lacking";
  if (asks("notice-given") && stage.noticeDays === 0) return "notice-without-days";
  // A period runs from a publication on.
  if (asks("period-over") && !asks("published")) return "need-lacking";
  if (asks("period-over") && stage.lastsDays === 0) return "period-without-days";
  if (stage.quorum && stage.quorum.numerator > stage.quorum.denominator) return "quorum-above-all";
  if (stage.quorum && !asks("quorum-met")) return "quorum-unasked";
  if ((stage.onFailure === "back") !== (stage.backTo !== null)) return "back-nowhere";
  if (stage.backTo !== null && !before.some(({ code }) => code === stage.backTo)) return "back-nowhere";
  if (stage.decides && stage.kind !== "vote" && stage.kind !== "meeting") return "decides-unfit";
  return null;
}
