import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { isProposer } from "./policy.ts";
import type { StageRow } from "./read-stages.ts";
import { fieldsOf, readTopic, topicFields } from "./read-topic.ts";
import { moved, type TopicAction } from "./states.ts";
import { supportRefusalOf } from "./support.ts";
import { operation } from "./tables.ts";

/** A topic as everybody reads it, and what whoever reads can do: may I support it, and why not. */
export const showPublicTopic = operation({
  name: "show-public-topic",
  summary: "Everybody reads a released topic, its steps and what became of it; residents also what they may do.",
  access: "read",
  at: "{topicId}",
  permission: everybody,
  input: Type.Object({ topicId: Uuid }),
  output: Type.Object({
    ...topicFields,
    mine: Type.Boolean(),
    supports: Type.Boolean(),
    follows: Type.Boolean(),
    objectTo: nullable(Uuid),
    abilities: Type.Array(Type.Object({ operation: Type.String(), refusedBecause: nullable(Type.String()) })),
  }),
  refusals: {},
  async run(context) {
    const { actor, district, now, input, refuse } = context;
    const own = actor.kind === "resident" ? sql<boolean>`t.proposer_account_id = ${actor.accountId}::uuid` : null;
    const visible = own
      ? sql<boolean>`(t.released_at is not null or ${own})`
      : sql<boolean>`t.released_at is not null`;
    const timelineWhole = (topic: { proposer_account_id: string | null }) => isProposer(actor, topic);
    const found = await readTopic(context, input.topicId, visible, { timelineWhole });
    if (!found) throw refuse("not-found");
    const { row } = found;
    const resident = actor.kind === "resident";
    const person = {
      signedIn: resident,
      known: row.known,
      livesHere: row.lives_here,
      birthYear: row.birth_year,
      supports: row.supports,
    };
    const mine = isProposer(actor, row);
    const ofState = (operation: TopicAction) => {
      const decision = moved(row.state, operation);
      return { operation, refusedBecause: "refused" in decision ? decision.refused : null };
    };
    return {
      ...fieldsOf(found),
      mine,
      supports: row.supports,
      follows: row.follows,
      objectTo: publicationUp(found.stages, actor.accountId, dayOf(district, now)),
      abilities: [
        { operation: "support-topic", refusedBecause: supportRefusalOf(row, person, dayOf(district, now)) },
        ...(row.supports ? [ofState("withdraw-support")] : []),
        ...(mine ? [ofState("rewrite-topic"), ofState("withdraw-topic")] : []),
      ],
    };
  },
});

/** What is up now and the reader has not objected to: the newest publication of the open stage, until its last day. */
function publicationUp(stages: readonly StageRow[], accountId: string | null, today: string): string | null {
  const open = stages.find(({ closed_at }) => closed_at === null);
  const newest = open?.publications.find(({ kind }) => kind === "publication");
  if (!open || !newest || (newest.last_day !== null && newest.last_day < today)) return null;
  const own = open.objections.some((made) => made.publication_id === newest.id && made.account_id === accountId);
  return own ? null : newest.id;
}
