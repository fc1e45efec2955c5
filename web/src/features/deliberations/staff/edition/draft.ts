import type { Procedure, ProcedureParts } from "../../../../api/staff-contract.ts";

/** A procedure while somebody changes it. What is wrong with it the server says. */

export type Stage = Procedure["stages"][number];
export type StageKind = Stage["kind"];

/** What a stage of each kind can ask for, and one of what it must ask for, as the server has it. */
export type Parts = ProcedureParts;

export function changed(stages: readonly Stage[], code: string, part: Partial<Stage>): Stage[] {
  return stages.map((stage) => (stage.code === code ? { ...stage, ...part } : stage));
}

export function without(stages: readonly Stage[], code: string): Stage[] {
  return stages.filter((stage) => stage.code !== code);
}

/** One place earlier or later; at the end it stays. */
export function moved(stages: readonly Stage[], code: string, by: -1 | 1): Stage[] {
  const from = stages.findIndex((stage) => stage.code === code);
  const to = from + by;
  const [here, there] = [stages[from], stages[to]];
  if (here === undefined || there === undefined) return [...stages];
  return stages.map((stage, index) => (index === from ? there : index === to ? here : stage));
}

/** A new stage at the end, of a kind, under a code that no other one has. */
export function withNew(stages: readonly Stage[], kind: StageKind, parts: Parts): { stages: Stage[]; code: string } {
  const taken = new Set(stages.map(({ code }) => code));
  let number = stages.length + 1;
  while (taken.has(`${kind}-${number}`)) number++;
  const code = `${kind}-${number}`;
  const blank: Stage = {
    ...{ code, name: "", nameEn: "", kind, who: whoOf[kind], noticeDays: 0, lastsDays: 0, quorum: null, needs: [] },
    ...{ decides: false, onFailure: "ends", backTo: null },
  };
  return { stages: [...stages, ofKind(blank, kind, parts)], code };
}

const whoOf: Readonly<Record<StageKind, Stage["who"]>> = {
  proposal: "residents",
  meeting: "residents",
  vote: "residents",
  publication: "residents",
  execution: "staff",
};

/** The stage as one of another kind: it keeps what this kind can ask for, and asks for what it must. */
export function ofKind(stage: Stage, kind: StageKind, parts: Parts): Stage {
  const part = parts.find((one) => one.kind === kind);
  const may = part?.may ?? [];
  const must = part?.must ?? [];
  const kept = stage.needs.filter((need) => may.includes(need));
  const asked = kept.some((need) => must.includes(need)) ? kept : [...kept, ...must.slice(0, 1)];
  const decides = stage.decides && (kind === "meeting" || kind === "vote");
  return asking({ ...stage, kind, decides }, inOrder(asked, may));
}

/** The stage asking for these things alone; numbers that nothing asks for any more go with it. */
export function asking(stage: Stage, needs: readonly Stage["needs"][number][]): Stage {
  return {
    ...stage,
    needs: [...needs],
    noticeDays: needs.includes("notice-given") ? stage.noticeDays : 0,
    quorum: needs.includes("quorum-met") ? stage.quorum : null,
  };
}

/** In the order in which the kind has them, whatever was ticked first. */
export function inOrder<Need>(needs: readonly Need[], may: readonly Need[]): Need[] {
  return may.filter((need) => needs.includes(need));
}
