import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { kindOfEvent } from "./kinds.ts";
import { operation } from "./tables.ts";
import { writeMessage } from "./write-message.ts";

interface FactRow {
  number: string;
  state: string;
  closing: string | null;
  late: boolean;
  category_code: string;
  category: string;
  community: string;
  place: string;
  filed_at: string;
  due_at: string;
  closed_at: string | null;
}

/**
 * After an event of a request: writes what anybody may know of it for every endpoint that wants to hear of that kind. A
 * receiver that reads late reads how the request stood when this ran, moments after the event.
 * @param origin the public address for the link to the progress page
 */
export const tellWebhooks = (origin: string | undefined) =>
  operation({
    name: "tell-webhooks",
    summary: "Writes the message of an event for the web hooks that want it.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, input, emit, alreadyDone } = context;
      const { rows: events } = await sql<{ name: string; at: string }>`
        select name, at from platform.told_events
         where district_id = ${district.id} and id = ${input.eventId}::uuid`.execute(tx);
      const event = events[0];
      const kind = event && kindOfEvent[event.name];
      const wanting = kind
        ? await sql<{ id: string }>`
            select id from webhooks.endpoints
             where district_id = ${district.id} and removed_at is null and ${kind} = any(kinds)`.execute(tx)
        : { rows: [] };
      const facts = wanting.rows.length > 0 ? await factsOf(context, input.subjectId) : undefined;
      if (!event || !kind || !facts) {
        alreadyDone();
        return {};
      }
      await writeMessage(context, {
        id: input.eventId,
        at: event.at,
        kind,
        subjectId: input.subjectId,
        data: dataOf(facts, origin),
        endpointIds: wanting.rows.map(({ id }) => id),
      });
      emit("webhook.message-written", input.subjectId, { messageId: input.eventId, kind });
      return {};
    },
  });

type Reading = Pick<Parameters<ReturnType<typeof tellWebhooks>["run"]>[0], "district"> & {
  tx: Parameters<typeof writeMessage>[0]["tx"];
};

/** The place as a stranger reads it: the building, or else the community. */
async function factsOf({ tx, district }: Reading, requestId: string): Promise<FactRow | undefined> {
  const { rows } = await sql<FactRow>`
    select p.number, p.state, p.closing, p.late, c.code as category_code, c.name as category, m.name as community,
           coalesce(b.name, m.name) as place, p.filed_at, p.due_at, p.closed_at
      from requests.public_requests p
      join categories.category_names c on c.district_id = p.district_id and c.id = p.category_id
      join directory.area_names m on m.district_id = p.district_id and m.id = p.community_id
      left join directory.places b on b.district_id = p.district_id and b.building_id = p.building_id
     where p.district_id = ${district.id} and p.id = ${requestId}::uuid`.execute(tx);
  return rows[0];
}

function dataOf(facts: FactRow, origin: string | undefined) {
  return {
    number: facts.number,
    state: facts.state,
    closing: facts.closing,
    late: facts.late,
    category: { code: facts.category_code, name: facts.category },
    community: facts.community,
    place: facts.place,
    filedAt: facts.filed_at,
    dueAt: facts.due_at,
    closedAt: facts.closed_at,
    progress: origin ? `${origin}/r/${facts.number}` : null,
  };
}
