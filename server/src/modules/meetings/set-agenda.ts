import { sql } from "kysely";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { Changed, ofMeetingAsRead, Title } from "./meeting-input.ts";
import { openForRunner, readRefusals, writeChange } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** The agenda whole, in its order: items that are not named any more are gone, unless something was recorded for them. */
export const setAgenda = operation({
  name: "set-agenda",
  summary: "Sets the agenda of a meeting: items in order, who presents them, which topic they deal with.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({
    ...ofMeetingAsRead,
    items: Type.Array(
      Type.Object({
        id: Uuid,
        title: Title,
        words: Type.String({ ...personal, maxLength: 2000 }),
        presenter: Type.String({ ...personal, maxLength: 60 }),
        topicId: nullable(Uuid),
      }),
      { maxItems: 40 },
    ),
  }),
  output: Changed,
  refusals: { ...stateRefusalsOf("set-agenda"), ...readRefusals, "item-named-twice": 422, "item-in-use": 409 },
  async run(context) {
    const { input, tx, district, refuse, emit } = context;
    const opened = await openForRunner(context, "set-agenda");
    const { meeting } = opened;
    if (meeting.version !== input.version) throw refuse("meeting-changed-meanwhile");
    const ids = input.items.map(({ id }) => id.toLowerCase());
    if (new Set(ids).size < ids.length) throw refuse("item-named-twice");
    const { rows } = await sql<{ used: boolean }>`
      select exists (select from meetings.speeches s where ${ofThis("s")} and s.item_id <> all(${ids}::uuid[]))
             or exists (select from meetings.decisions d where ${ofThis("d")} and d.item_id <> all(${ids}::uuid[]))
             or exists (select from meetings.papers p where ${ofThis("p")} and p.removed_at is null
                           and p.item_id <> all(${ids}::uuid[])) as used`.execute(tx);
    if (rows[0]?.used) throw refuse("item-in-use");
    const items = input.items.map((item, index) => ({
      id: item.id,
      sort: index + 1,
      title: item.title.trim(),
      words: item.words.trim(),
      presenter: item.presenter.trim(),
      topic_id: item.topicId,
    }));
    await sql`
      with gone as (
        delete from meetings.agenda_items i where ${ofThis("i")} and i.id <> all(${ids}::uuid[])
      )
      insert into meetings.agenda_items as i (district_id, meeting_id, id, sort, title, words, presenter, topic_id)
      select ${district.id}, ${meeting.id}::uuid, n.*
        from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
             as n(id uuid, sort smallint, title text, words text, presenter text, topic_id uuid)
      on conflict (district_id, meeting_id, id) do update
         set sort = excluded.sort, title = excluded.title, words = excluded.words, presenter = excluded.presenter,
             topic_id = excluded.topic_id`.execute(tx);
    emit("meeting.agenda-set", meeting.id, { count: items.length });
    return writeChange(context, opened, { changed_by_hand: true });

    function ofThis(table: string) {
      const of = (column: string) => sql.ref(`${table}.${column}`);
      return sql`${of("district_id")} = ${district.id} and ${of("meeting_id")} = ${meeting.id}::uuid`;
    }
  },
});
