import { type Static, Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { type District, dayOf } from "../../platform/operations/operation.ts";
import { DateText, InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { needs, type Procedure, participants, type Stage, stageKinds } from "./procedure-shape.ts";
import { factsOf, type StageRow } from "./read-stages.ts";
import { missingOf } from "./rules.ts";

/** A procedure as a topic goes through it: what there is of each step, and what is missing of the open one. */
export const Step = Type.Object({
  code: Type.String(),
  name: Type.String(),
  kind: oneOf(stageKinds),
  who: oneOf(participants),
  noticeDays: Type.Integer(),
  lastsDays: Type.Integer(),
  decides: Type.Boolean(),
  state: oneOf(["to-come", "open", "passed", "failed"]),
  openedOn: nullable(DateText),
  dueOn: nullable(DateText),
  closedAt: nullable(InstantText),
  sitting: nullable(
    Type.Object({
      heldOn: DateText,
      ended: Type.Boolean(),
      due: Type.Integer(),
      present: Type.Integer(),
      meetingId: nullable(Uuid),
      title: nullable(Type.String()),
    }),
  ),
  committeeToldOn: nullable(DateText),
  vote: nullable(
    Type.Object({
      id: Uuid,
      number: Type.String(),
      title: Type.String(),
      state: Type.String(),
      opensAt: InstantText,
      closesAt: InstantText,
      outcome: nullable(Type.String()),
      electorCount: nullable(Type.Integer()),
      tookPartCount: nullable(Type.Integer()),
    }),
  ),
  publications: Type.Array(
    Type.Object({
      id: Uuid,
      kind: oneOf(["notice", "minutes", "publication"]),
      words: Type.String(),
      photoIds: Type.Array(Uuid),
      publishedAt: InstantText,
      lastDay: nullable(DateText),
      newest: Type.Boolean({ description: "no later one of its kind has taken its place" }),
    }),
  ),
  objectionCount: Type.Integer(),
  answers: Type.Array(
    Type.Object({ id: Uuid, answer: Type.String(), upheld: Type.Boolean(), answeredAt: InstantText }),
  ),
  tasks: Type.Array(
    Type.Object({
      id: Uuid,
      words: Type.String(),
      owner: Type.String(),
      dueOn: DateText,
      doneAt: nullable(InstantText),
      doneWords: nullable(Type.String()),
    }),
  ),
  missing: Type.Array(Type.Object({ need: oneOf(needs), on: nullable(DateText) })),
});
export type Step = Static<typeof Step>;

interface Walked {
  procedure: Procedure;
  /** Every stage that has opened, in the order of opening. */
  rows: readonly StageRow[];
  /** Which is open, counted from 0; null: none. */
  position: number | null;
}

export function stepsOf(
  { procedure, rows, position }: Walked,
  { district, now, locale }: { district: District; now: Temporal.Instant; locale: Locale },
): Step[] {
  const today = dayOf(district, now);
  return procedure.stages.map((stage, index) => {
    // What came before a topic went back is told on the timeline.
    const row =
      position !== null && index > position ? undefined : rows.findLast((found) => found.position === index);
    const open = row !== undefined && row.closed_at === null;
    return {
      ...plain(stage, locale),
      ...(row ? opened(row, district, locale) : unopened),
      missing: open ? missingOf(stage, factsOf(row, district), today) : [],
    };
  });
}

function plain(stage: Stage, locale: Locale) {
  const { code, name, nameEn, kind, who, noticeDays, lastsDays, decides } = stage;
  return { code, name: locale === "en" ? nameEn : name, kind, who, noticeDays, lastsDays, decides };
}

const unopened: Omit<Step, keyof ReturnType<typeof plain> | "missing"> = {
  state: "to-come",
  openedOn: null,
  dueOn: null,
  closedAt: null,
  sitting: null,
  committeeToldOn: null,
  vote: null,
  publications: [],
  objectionCount: 0,
  answers: [],
  tasks: [],
};

function opened(row: StageRow, district: District, locale: Locale) {
  const { vote } = row;
  const { sitting } = factsOf(row, district);
  return {
    state: row.closed_at === null ? ("open" as const) : row.passed ? ("passed" as const) : ("failed" as const),
    openedOn: row.opened_on,
    dueOn: row.due_on,
    closedAt: row.closed_at,
    sitting: sitting && {
      heldOn: sitting.heldOn,
      ended: sitting.ended,
      due: sitting.due,
      present: sitting.present,
      meetingId: row.meeting?.id ?? null,
      title: row.meeting?.title ?? null,
    },
    committeeToldOn: row.committee_told_on,
    vote: vote && {
      id: vote.id,
      number: vote.number,
      title: vote.title,
      state: vote.state,
      opensAt: instant(vote.opens_at),
      closesAt: instant(vote.closes_at),
      // Before it is published it is nobody's but theirs who run the vote.
      outcome: vote.state === "published" ? vote.outcome : null,
      electorCount: vote.elector_count,
      tookPartCount: vote.took_part_count,
    },
    publications: row.publications.map((found, index) => ({
      id: found.id,
      kind: found.kind,
      words: found.words,
      photoIds: found.photo_ids,
      publishedAt: instant(found.published_at),
      lastDay: found.last_day,
      newest: row.publications.findIndex(({ kind }) => kind === found.kind) === index,
    })),
    objectionCount: row.objections.length,
    answers: row.objections.flatMap(({ id, answer, upheld, answered_at }) =>
      answer === null ? [] : [{ id, answer, upheld: upheld === true, answeredAt: instant(answered_at!) }],
    ),
    tasks: row.tasks.map((task) => ({
      id: task.id,
      words: task.words,
      owner: locale === "en" ? task.post_name_en || task.post_name : task.post_name,
      dueOn: task.due_on,
      doneAt: task.finished_at === null ? null : instant(task.finished_at),
      doneWords: task.finished_at === null ? null : task.finished_words,
    })),
  };
}

/** Times inside JSON come in PostgreSQL's own form. */
function instant(text: string): string {
  return Temporal.Instant.from(text).toString();
}
