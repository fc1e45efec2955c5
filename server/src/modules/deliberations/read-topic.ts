import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { DateText, InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { livesIn, placeOfTopic } from "./lives-here.ts";
import { type NextStep, nextStepOf } from "./next-step.ts";
import { type Topic, type TopicContext, topicColumns } from "./open-topic.ts";
import type { Procedure } from "./procedure-shape.ts";
import { readEdition } from "./read-procedure.ts";
import { factsOf, readStages, type StageRow } from "./read-stages.ts";
import { missingOf } from "./rules.ts";
import { topicSentence } from "./sentences.ts";
import { Step, stepsOf } from "./steps.ts";
import { publicKinds, type ToldFacts, type ToldKind } from "./told.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, TopicLine } from "./topic-line.ts";

/** A topic whole, as staff and as everybody read it. */
export const topicFields = {
  ...TopicLine.properties,
  words: Type.String(),
  proposer: nullable(Type.String({ description: "only who said so is named" })),
  supportSource: nullable(Type.String()),
  procedureEdition: nullable(
    Type.Object({ code: Type.String(), edition: Type.Integer(), effectiveFrom: DateText, source: Type.String() }),
  ),
  steps: Type.Array(Step),
  timeline: Type.Array(
    Type.Object({ id: Uuid, at: InstantText, kind: Type.String(), sentence: Type.String(), words: Type.String() }),
  ),
};

export interface ReadTopic {
  row: Topic & LineRow & Reader & { support_source: string | null; released: boolean };
  shown: {
    line: ReturnType<typeof lineOf>;
    procedureEdition: { code: string; edition: number; effectiveFrom: string; source: string } | null;
    steps: ReturnType<typeof stepsOf>;
    timeline: { id: string; at: string; kind: ToldKind; sentence: string; words: string }[];
  };
  stages: StageRow[];
  /** Of the open stage. */
  next: NextStep | null;
}

/** What the register and the topic know of whoever reads. */
interface Reader {
  lives_here: boolean;
  known: boolean;
  birth_year: number | null;
  supports: boolean;
  follows: boolean;
}

type Reading = TopicContext & { locale: Locale };

/** @param visible as a condition on `deliberations.topics as t` */
export async function readTopic(
  context: Reading,
  topicId: string,
  visible: RawBuilder<boolean>,
  { timelineWhole }: { timelineWhole: (topic: Topic) => boolean },
): Promise<ReadTopic | undefined> {
  const { tx, district, actor, locale } = context;
  const personId = actor.kind === "resident" ? actor.personId : null;
  const { rows } = await sql<ReadTopic["row"]>`
    select ${topicColumns}, ${lineColumns(locale)}, t.support_source, t.released_at is not null as released,
           ${livesIn(district.id, placeOfTopic, personId)} as lives_here, k.id is not null as known, k.birth_year,
           exists (select from deliberations.supporters s
                    where s.district_id = t.district_id and s.topic_id = t.id and s.person_id = ${personId}::uuid
                      and s.withdrawn_at is null) as supports,
           exists (select from deliberations.followers f
                    where f.district_id = t.district_id and f.topic_id = t.id
                      and f.account_id = ${actor.accountId}::uuid) as follows
      from deliberations.topics t ${lineJoins}
      left join directory.known_people k on k.district_id = t.district_id and k.id = ${personId}::uuid
     where t.district_id = ${district.id} and t.id = ${topicId}::uuid and ${visible}`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const [procedure, stages, timeline] = await Promise.all([
    row.procedure_code === null
      ? undefined
      : readEdition(tx, district.id, row.procedure_code, row.procedure_edition ?? 0),
    row.procedure_code === null ? [] : readStages(context, topicId, { openOnly: false }),
    readTimeline(context, topicId),
  ]);
  const whole = timelineWhole(row);
  return {
    row,
    shown: {
      line: lineOf(lineRowOf(row)),
      procedureEdition: procedure
        ? {
            code: procedure.code,
            edition: procedure.edition,
            effectiveFrom: procedure.effectiveFrom,
            source: procedure.source,
          }
        : null,
      steps: procedure ? stepsOf({ procedure, rows: stages, position: row.stage_position }, context) : [],
      timeline: timeline.filter(({ kind }) => whole || publicKinds.includes(kind)),
    },
    stages,
    next: procedure && row.stage_position !== null ? nextOf(procedure, row.stage_position, stages, context) : null,
  };
}

function nextOf(
  { stages }: Procedure,
  position: number,
  rows: readonly StageRow[],
  { district, now }: Reading,
): NextStep | null {
  const open = rows.find(({ closed_at }) => closed_at === null);
  const stage = stages[position];
  if (!open || !stage) return null;
  const facts = factsOf(open, district);
  return nextStepOf(stage, facts, missingOf(stage, facts, dayOf(district, now)));
}

/** What both pages answer alike. */
export function fieldsOf({ row, shown }: ReadTopic) {
  return {
    ...shown.line,
    words: row.words,
    proposer: row.proposer_name,
    supportSource: row.support_source,
    procedureEdition: shown.procedureEdition,
    steps: shown.steps,
    timeline: shown.timeline,
  };
}

function lineRowOf(row: LineRow): LineRow {
  const { id, number, title, state, origin, areaId, areaName, within, building, procedure, stageName, stageKind } =
    row;
  const { supportCount, supportNeeded, collectUntil, answerBy, nextOn, raisedAt, endedAt, version } = row;
  return {
    ...{ id, number, title, state, origin, areaId, areaName, within, building, procedure, stageName, stageKind },
    ...{ supportCount, supportNeeded, collectUntil, answerBy, nextOn, raisedAt, endedAt, version },
  };
}

async function readTimeline({ tx, district, locale }: Reading, topicId: string) {
  const { rows } = await sql<{ id: string; at: string; kind: ToldKind; words: string; facts: ToldFacts }>`
    select l.id, l.at, l.kind, l.words, l.facts
      from deliberations.timeline l
     where l.district_id = ${district.id} and l.topic_id = ${topicId}::uuid
     order by l.id desc limit 500`.execute(tx);
  return rows.map(({ id, at, kind, words, facts }) => ({
    id,
    at,
    kind,
    sentence: topicSentence({ kind, facts }, locale),
    words,
  }));
}
