import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { DateText, InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { ofMeeting } from "./meeting-input.ts";
import { operation } from "./tables.ts";

/** For everybody: what a council published of a meeting, and what became of what it decided. */
export const showPublishedMinutes = operation({
  name: "show-published-minutes",
  summary: "Everybody reads the published minutes of a meeting, and which of its decisions are done.",
  access: "read",
  at: "{meetingId}",
  permission: everybody,
  input: Type.Object(ofMeeting),
  output: Type.Object({
    councilId: Uuid,
    councilName: Type.String(),
    title: Type.String(),
    startsAt: InstantText,
    publishedAt: InstantText,
    words: Type.String(),
    tasks: Type.Array(
      Type.Object(
        {
          ownerUnit: Type.String(),
          dueOn: DateText,
          finishedAt: nullable(InstantText),
          finishedWords: Type.String(),
        },
        {
          description: "in the order in which they were decided",
        },
      ),
    ),
  }),
  refusals: {},
  async run({ input, tx, district, locale, refuse }) {
    const { rows } = await sql<Row>`
      select c.council_id as "councilId", n.name as "councilName", c.title, c.starts_at as "startsAt",
             c.published_at as "publishedAt", c.published_words as words,
             coalesce((
               select json_agg(json_build_object('ownerUnit',
                        ${locale === "en" ? sql`coalesce(nullif(o.unit_name_en, ''), o.unit_name)` : sql`o.unit_name`},
                        'dueOn', k.due_on, 'finishedAt', k.finished_at, 'finishedWords', k.finished_words)
                        order by d.at, d.id)
                 from meetings.decisions d
                 join decision_tasks.given_tasks k on k.district_id = d.district_id and k.id = d.id
                 join directory.staffed_posts o on o.district_id = k.district_id and o.id = k.post_id
                where d.district_id = c.district_id and d.meeting_id = c.id and d.struck_at is null), '[]') as tasks
        from meetings.meetings c
        join councils.council_names n on n.district_id = c.district_id and n.id = c.council_id
       where c.district_id = ${district.id} and c.id = ${input.meetingId}::uuid and c.state = 'published'`.execute(
      tx,
    );
    const [found] = rows;
    if (!found) throw refuse("not-found");
    return found;
  },
});

interface Row {
  councilId: string;
  councilName: string;
  title: string;
  startsAt: string;
  publishedAt: string;
  words: string;
  tasks: { ownerUnit: string; dueOn: string; finishedAt: string | null; finishedWords: string }[];
}
