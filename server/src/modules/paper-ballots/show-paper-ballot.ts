import type { Choice } from "@linli/counting";
import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { ChoiceInput, takesPaper } from "../votes/index.ts";
import { homeOf } from "./home-of.ts";
import { Attempt } from "./list-paper-ballots.ts";
import { ofPaper, PaperStateName } from "./paper-input.ts";
import { handlesPaper, runningPost } from "./policy.ts";
import { postName } from "./post-name.ts";
import { hindranceOf, type Standing } from "./rules.ts";
import { seenVote } from "./seen-vote.ts";
import { type PaperState, paperActions } from "./states.ts";
import { operation } from "./tables.ts";

/**
 * One paper with all that was entered for it. What somebody has read is shown to themself; to others who run the vote once
 * two have read it: never to whoever is to enter it second.
 */
export const showPaperBallot = operation({
  name: "show-paper-ballot",
  summary: "Staff see one paper ballot: its entries as far as they may, its scans, what may be done next.",
  access: "read",
  at: "{voteId}",
  permission: handlesPaper,
  input: Type.Object(ofPaper),
  output: Type.Object({
    paperNumber: Type.Integer(),
    home: nullable(Type.String()),
    state: nullable(PaperStateName),
    version: Type.Integer(),
    collectedBy: nullable(Type.String()),
    standing: nullable(Attempt),
    entries: Type.Array(
      Type.Object({
        id: Uuid,
        turn: Type.Integer(),
        byName: Type.String(),
        byPost: Type.String(),
        isMine: Type.Boolean(),
        enteredAt: InstantText,
        reading: nullable(Type.Object({ choice: Type.Optional(ChoiceInput), isVoid: Type.Boolean() })),
        replacedAt: nullable(InstantText),
        replacedBecause: nullable(Type.String()),
      }),
    ),
    scans: Type.Array(Type.Object({ documentId: Uuid, attachedAt: InstantText })),
    abilities: Type.Array(Type.Object({ operation: Type.String(), refusedBecause: nullable(Type.String()) })),
  }),
  refusals: { "paper-number-unknown": 422 },
  async run(context) {
    const { tx, district, actor, locale, input, refuse } = context;
    const { vote } = await seenVote(context);
    const { rows } = await sql<PaperRow>`
      select e.paper_number as "paperNumber", ${homeOf("e")} as home, p.state, coalesce(p.version, 0) as version,
             (select ${postName(locale, "s")} from directory.staffed_posts s
               where s.district_id = p.district_id and s.id = p.collector_post_id) as "collectedBy",
             case when p.state = 'refused'
                  then json_build_object('way', p.standing_way, 'at', p.standing_at) end as standing,
             coalesce((select json_agg(json_build_object('id', n.id, 'turn', n.turn, 'accountId', n.account_id,
                         'byName', a.display_name, 'byPost', ${postName(locale, "s")}, 'enteredAt', n.entered_at, 'choice', n.choice,
                         'replacedAt', n.replaced_at, 'replacedBecause', n.replaced_because) order by n.entered_at, n.turn)
                         from paper_ballots.entries n
                         join identity.account_names a on a.district_id = n.district_id and a.id = n.account_id
                         join directory.staffed_posts s on s.district_id = n.district_id and s.id = n.post_id
                        where n.district_id = e.district_id and n.vote_id = e.vote_id
                          and n.elector_id = e.elector_id), '[]') as entries,
             coalesce((select json_agg(json_build_object('documentId', c.paper_id, 'attachedAt', c.attached_at)
                                       order by c.attached_at)
                         from paper_ballots.scans c
                        where c.district_id = e.district_id and c.vote_id = e.vote_id
                          and c.elector_id = e.elector_id), '[]') as scans
        from votes.vote_electors e
        left join paper_ballots.papers p
          on p.district_id = e.district_id and p.vote_id = e.vote_id and p.elector_id = e.elector_id
       where e.district_id = ${district.id} and e.vote_id = ${vote.id}::uuid
         and e.paper_number = ${input.paperNumber}`.execute(tx);
    const [paper] = rows;
    if (!paper) throw refuse("paper-number-unknown", { number: input.paperNumber });
    const isMine = ({ accountId }: EntryRow) => accountId === actor.accountId;
    const standing: Standing = {
      state: paper.state,
      isAuthor: paper.entries.some((entry) => isMine(entry) && entry.replacedAt === null),
      runs: runningPost(actor, vote) !== undefined,
      scanCount: paper.scans.length,
    };
    return {
      ...paper,
      entries: paper.entries.map(({ accountId, choice, ...entry }) => ({
        ...entry,
        isMine: accountId === actor.accountId,
        reading: mayRead(standing, accountId === actor.accountId) ? readingOf(choice) : null,
      })),
      abilities: paperActions.flatMap((action) => {
        if (!standing.runs && action === "resolve-paper-ballot") return [];
        const closed = !takesPaper(vote.state) && action !== "attach-ballot-scan";
        return [{ operation: action, refusedBecause: closed ? "vote-closed" : hindranceOf(action, standing) }];
      }),
    };
  },
});

interface EntryRow {
  id: string;
  turn: number;
  accountId: string;
  byName: string;
  byPost: string;
  enteredAt: string;
  choice: Choice | null;
  replacedAt: string | null;
  replacedBecause: string | null;
}

interface PaperRow {
  paperNumber: number;
  home: string | null;
  state: PaperState | null;
  version: number;
  collectedBy: string | null;
  standing: { way: string; at: string } | null;
  entries: EntryRow[];
  scans: { documentId: string; attachedAt: string }[];
}

function readingOf(choice: Choice | null): { choice?: Static<typeof ChoiceInput>; isVoid: boolean } {
  return choice === null ? { isVoid: true } : { choice: choice as Static<typeof ChoiceInput>, isVoid: false };
}

/** A second reading is worth something only while the first is not known. */
function mayRead({ state, runs, isAuthor }: Standing, isMine: boolean): boolean {
  if (isMine) return true;
  if (!runs || state === null || state === "entered-once" || state === "withdrawn") return false;
  return state !== "differing" || !isAuthor;
}
