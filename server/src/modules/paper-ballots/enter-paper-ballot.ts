import { type Choice, canonicalJson, type Json } from "@linli/counting";
import { sql } from "kysely";
import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { keepRefused } from "../votes/index.ts";
import { localMinute } from "./local-minute.ts";
import { type OpenPaper, openPaper, openPaperRefusals, standingOf } from "./open-paper.ts";
import { ofPaper, PaperStateName, reading, readingOf, readingRefusals, type Stepped } from "./paper-input.ts";
import { handlesPaper } from "./policy.ts";
import { hindranceOf } from "./rules.ts";
import { settle, settledEvents } from "./settle.ts";
import { operation, type PaperContext } from "./tables.ts";
import { tellLatePaper } from "./tell-late-paper.ts";
import { writePaper } from "./write-paper.ts";

/**
 * One of two people reads a paper ballot into the vote, without seeing what the other has read. The first entry marks it as
 * handed in: from then on its elector cannot vote in another way. Two equal entries are a ballot.
 */
export const enterPaperBallot = operation({
  name: "enter-paper-ballot",
  summary: "Staff enter a paper ballot by its number; two equal entries by two people count.",
  access: "write",
  at: "{voteId}",
  permission: handlesPaper,
  input: Type.Object({
    ...ofPaper,
    ...reading,
    collectorPostId: Type.Optional(nullable(Uuid)),
  }),
  output: Type.Object({ state: PaperStateName, home: nullable(Type.String()) }),
  refusals: {
    ...openPaperRefusals,
    ...readingRefusals,
    "collector-unknown": 422,
    "entered-by-you": 409,
    "home-voted-already": 409,
    "paper-differs": 409,
    "paper-counted": 409,
    "paper-void": 409,
  },
  async run(context): Promise<Stepped & { home: string | null }> {
    const { district, actor, input, refuse, refuseAndKeep, emit, enqueue, alreadyDone } = context;
    const opened = await openPaper(context);
    const { vote, paper } = opened;
    const choice = readingOf(input, vote.terms, refuse);
    if (paper.isAgain && paper.state !== null) {
      alreadyDone();
      return { state: paper.state, home: paper.home };
    }
    if (paper.refusedFor) throw refuse("home-voted-already", inLocalTime(paper.refusedFor, district.timeZone));
    const hindrance = hindranceOf("enter-paper-ballot", standingOf(opened, actor));
    if (hindrance) throw refuse(hindrance as "entered-by-you");

    const [first] = paper.state === "entered-once" ? paper.entries : [];
    if (!first) {
      await handIn(context, opened);
      if (paper.standing) {
        await keepRefused(context, vote.id, [paper.electorId], "paper");
        const settled = { state: "refused", ballotNumber: null, standing: paper.standing } as const;
        await writePaper(context, opened, { state: "refused", settled, entry: entry(1) });
        emit("vote.paper-refused", vote.id);
        enqueue(tellLatePaper(vote.id, paper.electorId));
        throw refuseAndKeep("home-voted-already", inLocalTime(paper.standing, district.timeZone));
      }
      await writePaper(context, opened, { state: "entered-once", entry: entry(1) });
      emit("vote.paper-entered", vote.id);
      return { state: "entered-once", home: paper.home };
    }
    if (!isSame(first.choice, choice)) {
      await writePaper(context, opened, { state: "differing", entry: entry(2) });
      emit("vote.paper-differs", vote.id);
      return { state: "differing", home: paper.home };
    }
    const settled = await settle(context, opened, choice);
    await writePaper(context, opened, { state: settled.state, settled, entry: entry(2) });
    emit(settledEvents[settled.state], vote.id);
    return { state: settled.state, home: paper.home };

    function entry(turn: 1 | 2) {
      return { id: input.entryId, turn, choice };
    }
  },
});

/** How and when somebody had voted before, for a sentence. */
function inLocalTime({ way, at }: { way: string; at: string }, timeZone: string) {
  return { way, at: localMinute(at, timeZone) };
}

function isSame(one: Choice | null, other: Choice | null): boolean {
  return canonicalJson(one as Json) === canonicalJson(other as Json);
}

type Entering = PaperContext & {
  input: { collectorPostId?: string | null };
  refuse(code: "collector-unknown"): Error;
};

/** The paper is there from now on; one that was withdrawn comes anew. */
async function handIn(context: Entering, { vote, post, paper }: OpenPaper): Promise<void> {
  const { tx, district, now, input, refuse } = context;
  const collector = input.collectorPostId ?? post.id;
  const { rows } = await sql<{ put: boolean }>`
    insert into paper_ballots.papers as p
           (district_id, vote_id, elector_id, paper_number, state, collector_post_id, handed_in_at, version)
    select ${district.id}, ${vote.id}::uuid, ${paper.electorId}::uuid, ${paper.number}, 'entered-once', s.id, ${now.toString()}::timestamptz, 0
      from directory.staffed_posts s
     where s.district_id = ${district.id} and s.id = ${collector}::uuid and s.closed_at is null
       and (s.area_id = any(${vote.path}::uuid[])
            or ${vote.area_id}::uuid in (s.grid_id, s.community_id, s.street_id, s.district_area_id))
    on conflict (district_id, vote_id, elector_id) do update
       set collector_post_id = excluded.collector_post_id, handed_in_at = excluded.handed_in_at
    returning true as put`.execute(tx);
  if (!rows[0]) throw refuse("collector-unknown");
}
