import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { readCalendar, workingDaysLeft } from "../calendar/index.ts";
import { joinAbilities, reporterAbilities } from "./abilities.ts";
import { askedRequest } from "./asked-request.ts";
import { clocksOf, spansOf } from "./clocks.ts";
import { reopenUntil } from "./decisions.ts";
import { joinedCount } from "./joined-resident.ts";
import type { Satisfaction } from "./moves.ts";
import type { OpenRequest } from "./open-request.ts";
import { numberOf, readParts } from "./parts.ts";
import { photoTicket } from "./photo-ticket.ts";
import { holderOf, RequestProgress } from "./progress-shape.ts";
import { readerOf, readTimeline, type TimelineRow } from "./read-timeline.ts";
import { type InRelease, inReleaseColumns, releasedJoin, releasedOf } from "./release.ts";
import { ofOwnRequest } from "./reporter-input.ts";
import { inLanguage, unitInLanguage } from "./request-line.ts";
import { sentenceOf } from "./sentences.ts";
import { reasonInWords } from "./suspension-reasons.ts";
import { operation } from "./tables.ts";
import type { TimelineKind } from "./timeline-kinds.ts";

/**
 * How far a request is, for anybody with its number: state, holder, deadline, and what happened in sentences that name
 * no person. The reporter's words and photos, and what was written to them, only the reporter sees; who joined reads the
 * answer too; what staff have released, everybody.
 */
export const showProgress = operation({
  name: "show-progress",
  summary: "Anybody with the number follows a request; its reporter sees their own words and what they can do.",
  access: "read",
  inBody: true,
  at: "{number}",
  permission: everybody,
  input: Type.Object(ofOwnRequest),
  output: RequestProgress,
  refusals: {},
  async run(context) {
    const { tx, district, now, vault } = context;
    // What was merged shows what becomes of the one that it is handled with.
    const { asked, live: request, reported, mine, joined } = await askedRequest(context, { lock: false });
    const merged = asked.id !== request.id;
    const [shown, own, timeline, photos, calendar, parts, whole] = await Promise.all([
      readShown(context, request.id),
      merged ? readShown(context, asked.id) : null,
      readTimeline(context, request.id),
      readPhotos(context, [request.id, asked.id]),
      readCalendar(tx, district),
      request.part_count === 0 ? [] : readParts(context, request.id),
      request.part_of_id === null ? null : numberOf(context, request.part_of_id),
    ]);
    const reader = await readerOf(context, timeline);
    const running = request.state === "dispatched" || request.state === "accepted";
    const late = running && Temporal.Instant.compare(now, request.due_at) > 0;
    const clocks = clocksOf(spansOf(timeline, now), calendar);
    const said = (kind: TimelineKind) => (mine ? newestWords(timeline, kind) : null);
    const answered = (kind: TimelineKind) => (mine || joined ? newestWords(timeline, kind) : null);
    const ownPhotos = photos.filter(({ kind, of }) =>
      kind === "reported" ? (of === asked.id ? reported : mine) : of === request.id && (mine || joined),
    );
    return {
      number: asked.number,
      summary: reported ? (own ?? shown).description : shown.category,
      category: shown.category,
      place: reported ? (own ?? shown).address : shown.place,
      state: request.state,
      holder: holderOf(shown.unit, shown.post),
      dueAt: running ? request.due_at : null,
      workingDaysLeft:
        running && !late ? workingDaysLeft(calendar, now, Temporal.Instant.from(request.due_at)) : null,
      provisional: request.due_provisional,
      late,
      suspension:
        request.suspension_reason === null || request.review_at === null
          ? null
          : { reason: reasonInWords(request.suspension_reason, context.locale), reviewAt: request.review_at },
      clock: {
        grossSeconds: clocks.gross.seconds,
        netSeconds: clocks.net.seconds,
        suspendedSeconds: clocks.suspended.seconds,
      },
      timeline: timeline.map((entry) => ({
        id: entry.id,
        at: entry.at,
        sentence: sentenceOf(entry, reader),
        words: mine && entry.audience === "resident" ? entry.words : "",
      })),
      photos: ownPhotos.map(({ id, kind }) => ({ id, kind, ticket: photoTicket(vault, id, dayOf(district, now)) })),
      mine,
      reported,
      mergedInto: merged ? request.number : null,
      partOf: whole,
      parts: parts.map(({ number, words, category, state, closing, holder, dueAt, late }) => ({
        number,
        // The words were written for the reporter; everybody else reads the category.
        what: mine ? words : category,
        holder: holderOf(holder.unitName, holder.name),
        state,
        solved: state === "closed" ? closing === "unrated" : null,
        dueAt,
        late,
      })),
      joined: joined !== undefined,
      joinedCount: shown.joined_count,
      judgedAsJoined: joined?.solved == null ? null : { solved: joined.solved, satisfaction: joined.satisfaction },
      released: releasedOf(shown),
      question: request.state === "awaiting-resident" ? said("question-asked") : null,
      solution: request.state === "resolved" || request.state === "closed" ? answered("resolved") : null,
      rejection: request.state === "rejected" || request.closing === "rejected" ? answered("rejected") : null,
      answerUntil: request.answer_until,
      reopenUntil: reopenUntil(request)?.toString() ?? null,
      solved: request.solved,
      satisfaction: request.satisfaction as Satisfaction | null,
      abilities: mine ? reporterAbilities(request, now) : joinAbilities(request, joined, now),
    };
  },
});

type Reading = Parameters<typeof readTimeline>[0];

interface ShownRow extends InRelease {
  joined_count: number;
  description: string;
  address: string;
  category: string;
  place: string;
  unit: string;
  post: string;
}

/** A stranger reads no finer place than the building; the words of the address may name a home. */
async function readShown({ tx, district, locale }: Reading, requestId: OpenRequest["id"]): Promise<ShownRow> {
  const { rows } = await sql<ShownRow>`
    select r.description, r.address, ${inLanguage(locale, "c")} as category,
           coalesce(b.name, ${inLanguage(locale, "m")} || ' ' || ${inLanguage(locale, "g")}) as place,
           ${unitInLanguage(locale, "h")} as unit, ${inLanguage(locale, "h")} as post,
           ${joinedCount} as joined_count, ${inReleaseColumns}
      from requests.requests r
      join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
      join directory.area_names m on m.district_id = r.district_id and m.id = r.community_id
      join directory.area_names g on g.district_id = r.district_id and g.id = r.grid_id
      join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
      left join directory.places b on b.district_id = r.district_id and b.building_id = r.building_id
      ${releasedJoin}
     where r.district_id = ${district.id} and r.id = ${requestId}::uuid`.execute(tx);
  return rows[0]!;
}

async function readPhotos({ tx, district }: Reading, requestIds: readonly string[]) {
  const { rows } = await sql<{ id: string; kind: "reported" | "solution"; of: string }>`
    select photo_id as id, kind, request_id as of from requests.request_photos
     where district_id = ${district.id} and request_id = any(${requestIds}::uuid[])
     order by kind, sort`.execute(tx);
  return rows;
}

function newestWords(timeline: readonly TimelineRow[], kind: TimelineKind): string | null {
  return timeline.find((entry) => entry.kind === kind)?.words ?? null;
}
