import { sql } from "kysely";
import { Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { everybody } from "../../platform/operations/actor.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { type OpenVote, voteColumns } from "./open-vote.ts";
import { hindranceOf, hindrances, type Right, rightsOf } from "./rights.ts";
import { asRecord } from "./show-vote.ts";
import { isUncounted } from "./states.ts";
import { operation, type VoteContext } from "./tables.ts";
import { readTurnout, type Turnout } from "./turnout.ts";
import { named } from "./vote-line.ts";
import { readOptions, type ShownRow, shown, shownColumns, VoteShown } from "./vote-shown.ts";

/** "May I vote, and why not": the votes one has here, or what keeps one from voting. */
export const OwnRight = Type.Object({
  rights: Type.Array(
    Type.Object({
      electorId: Uuid,
      paperNumber: Type.Integer(),
      home: nullable(Type.String()),
      byProxy: Type.Boolean(),
      givenAway: Type.Boolean(),
      voted: nullable(
        Type.Object({
          way: Type.String(),
          at: InstantText,
          number: nullable(Type.String({ description: "of one's own ballot" })),
        }),
      ),
      handedInAt: nullable(InstantText),
    }),
  ),
  mayVote: Type.Boolean({ description: "before it opens: would, if it opened now" }),
  because: nullable(oneOf([...hindrances, "given-away"])),
});

/** What everybody reads of an announced vote, by the number behind the code on the door; and one's own right to vote. */
export const showPublicVote = operation({
  name: "show-public-vote",
  summary: "Everybody reads an announced vote; somebody signed in also whether they may vote, and why not.",
  access: "read",
  at: "{number}",
  permission: everybody,
  input: Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }) }),
  output: Type.Object({
    ...VoteShown.properties,
    mine: nullable(OwnRight),
    runByUnit: Type.String(),
  }),
  refusals: {},
  async run(context) {
    const { tx, district, actor, locale, input, refuse } = context;
    const { rows } = await sql<ShownRow & { unit: string }>`
      select ${voteColumns}, ${shownColumns}, ${named(locale, "a")} as area_name, ${named(locale, "p", "unit_name")} as unit
        from votes.votes v
        join directory.area_names a on a.district_id = v.district_id and a.id = v.area_id
        join directory.staffed_posts p on p.district_id = v.district_id and p.id = v.post_id
       where v.district_id = ${district.id} and v.number = ${input.number.normalize("NFKC").trim().toUpperCase()}
         and v.announced_at is not null`.execute(tx);
    const [row] = rows;
    if (!row) throw refuse("not-found");
    const [options, turnout, mine] = await Promise.all([
      readOptions(context, row.id),
      readTurnout(context, row, { staff: false }),
      actor.kind === "resident" ? ownRight(context, row, actor.personId) : null,
    ]);
    const result = publicResult(row, turnout);
    return { ...shown(row, { options, turnout, result, staff: false }), mine, runByUnit: row.unit };
  },
});

/** Only after closing and publishing, unless it was announced that everybody may watch. */
function publicResult(row: ShownRow, { soFar }: Turnout): Record<string, unknown> | null {
  if (row.state === "published") return row.result ? asRecord(row.result) : null;
  if (!row.results_before_closing || row.secrecy === "secret") return null;
  if (isUncounted(row.state)) return soFar && asRecord(soFar);
  return row.state === "closed" && row.result ? asRecord(row.result) : null;
}

export async function ownRight(context: VoteContext & { locale: Locale }, row: OpenVote, personId: string | null) {
  if (personId === null) return { rights: [], mayVote: false, because: "phone-unknown" as const };
  if (row.elector_count === null) {
    const because = await hindranceOf(context, row, personId);
    return { rights: [], mayVote: because === null, because };
  }
  const rights = await rightsOf(context, row.id, personId);
  if (rights.length > 0) {
    const allGiven = rights.every(({ givenAway, voted }: Right) => givenAway && !voted);
    return { rights, mayVote: true, because: allGiven ? ("given-away" as const) : null };
  }
  const because = (await hindranceOf(context, row, personId)) ?? ("not-in-register-when-it-opened" as const);
  return { rights: [], mayVote: false, because };
}
