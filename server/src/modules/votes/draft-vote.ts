import { sql } from "kysely";
import { type DraftRefusal, noticeDaysOf, paperDaysOf, termsOf, timesFault } from "./draft-terms.ts";
import { runningPost } from "./policy.ts";
import { standardTerms } from "./standard-terms.ts";
import { atVotes, type DoorContext, type VoteContext } from "./tables.ts";
import type { VoteDraft } from "./vote-input.ts";

export type Drafted =
  | { id: string; number: string; version: number; postId: string; repeated: boolean }
  | { refused: DraftRefusal | "not-found" | "right-missing" | "vote-id-taken" };

/**
 * Writes down a vote that nobody has heard of yet, for whoever runs the votes of its place. Made once, however often it
 * is sent: the id is the sender's. Other modules call this in their own transaction and emit their own event.
 */
export async function draftVote(from: DoorContext, id: string, draft: VoteDraft): Promise<Drafted> {
  const context = atVotes(from);
  const { tx, district, actor, now } = context;
  const place = await readPlace(context, id, draft);
  if (place.level === null) return { refused: "not-found" };
  const post = actor.kind === "system" ? { id: place.anyPost ?? "" } : runningPost(actor, place.path);
  if (!post?.id) return { refused: "right-missing" };
  if (place.existing) {
    const same = place.existing.area_id === draft.areaId && place.existing.title === draft.title.trim();
    if (!same) return { refused: "vote-id-taken" };
    return { id, number: place.existing.number, version: place.existing.version, postId: post.id, repeated: true };
  }
  if (place.retired) return { refused: "area-retired" };
  if (draft.councilId !== undefined && !place.councilKnown) return { refused: "council-missing" };
  const checked = termsOf(draft);
  if ("refused" in checked) return checked;
  const fault = timesFault(draft);
  if (fault) return { refused: fault };
  const day = now.toZonedDateTimeISO(district.timeZone).toPlainDate().toString().slice(2).replaceAll("-", "");
  const { rows } = await sql<{ number: string }>`
    insert into votes.votes
           (district_id, id, number, title, words, kind, secrecy, terms, electorate, youngest, council_id, building_ids,
            several_homes, proxies_per_holder, results_before_closing, notice_days, extension_days, paper_days, area_id,
            level,
            district_area_id, street_id, community_id, grid_id, post_id, state, opens_at, closes_at, prepared_at)
    select ${district.id}, ${id}::uuid, ${`V${day}-`} || lpad(running, greatest(4, length(running)), '0'),
           ${draft.title.trim()}, ${draft.words.trim()}, ${draft.kind}, ${draft.secrecy},
           ${JSON.stringify(checked.terms)}::jsonb, ${draft.electorate}, ${draft.youngest ?? standardTerms.youngest},
           ${draft.councilId ?? null}::uuid, ${draft.buildingIds ?? null}::uuid[], ${draft.severalHomes ?? "one-choice"},
           ${draft.proxiesPerHolder ?? 0}, ${draft.resultsBeforeClosing ?? false}, ${noticeDaysOf(draft)},
           ${draft.extensionDays ?? 0}, ${paperDaysOf(draft)}, ${draft.areaId}::uuid, ${place.level}, ${place.district_area_id}::uuid,
           ${place.street_id}::uuid, ${place.community_id}::uuid, ${place.grid_id}::uuid, ${post.id}::uuid, 'prepared',
           ${draft.opensAt}::timestamptz, ${draft.closesAt}::timestamptz, ${now.toString()}::timestamptz
      from (select nextval('votes.vote_number')::text as running) next
    returning number`.execute(tx);
  await writeOptions(context, id, draft);
  return { id, number: rows[0]!.number, version: 1, postId: post.id, repeated: false };
}

export async function writeOptions({ tx, district }: VoteContext, voteId: string, { options }: VoteDraft) {
  if (options.length === 0) return;
  await tx
    .insertInto("votes.options")
    .values(
      options.map(({ title, words, cost }, index) => ({
        district_id: district.id,
        vote_id: voteId,
        position: index + 1,
        title: title.trim(),
        words: words?.trim() ?? "",
        cost: cost ?? null,
      })),
    )
    .execute();
}

interface Place {
  existing: { number: string; version: number; area_id: string; title: string } | null;
  level: number | null;
  retired: boolean;
  path: string[];
  district_area_id: string;
  street_id: string | null;
  community_id: string | null;
  grid_id: string | null;
  councilKnown: boolean;
  anyPost: string | null;
}

async function readPlace({ tx, district }: VoteContext, id: string, draft: VoteDraft): Promise<Place> {
  const { areaId, councilId = null } = draft;
  const { rows } = await sql<Place>`
    select (select json_build_object('number', v.number, 'version', v.version, 'area_id', v.area_id, 'title', v.title)
              from votes.votes v where v.district_id = ${district.id} and v.id = ${id}::uuid) as existing,
           a.level, a.retired_at is not null as retired, a.district_area_id, a.street_id, a.community_id, a.grid_id,
           array_remove(array[a.id, a.grid_id, a.community_id, a.street_id, a.district_area_id], null) as path,
           exists (select from councils.standing_councils c
                    where c.district_id = ${district.id} and c.id = ${councilId}::uuid
                      and c.area_id = ${areaId}::uuid) as "councilKnown",
           (select p.id from directory.staffed_posts p
             where p.district_id = a.district_id and p.area_id in (a.id, a.community_id) and p.closed_at is null
               and p.role in ('community-officer', 'street-officer', 'district-officer')
             order by p.area_level desc, p.id limit 1) as "anyPost"
      from (select 1) as one
      left join directory.area_names a on a.district_id = ${district.id} and a.id = ${areaId}::uuid`.execute(tx);
  return rows[0]!;
}
