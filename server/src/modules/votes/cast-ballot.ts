import { type Choice, faultOf } from "@linli/counting";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { MobilePhone } from "../../platform/phone.ts";
import { Uuid } from "../../platform/schemas.ts";
import { mayVote } from "./policy.ts";
import { keepRefused, recordBallots } from "./record-ballot.ts";
import { type Right, rightsOf } from "./rights.ts";
import { operation } from "./tables.ts";
import { ballotStateRefusals, voteForBallot } from "./vote-for-ballot.ts";
import { ChoiceInput } from "./vote-input.ts";
import { provenVoter, voterRefusals } from "./voter.ts";

/**
 * Somebody votes: for themself, for all their homes at once or each by itself, or for somebody whose proxy they hold. A
 * ballot is cast once and stays; whatever comes later for the same elector, in whichever way, is refused and kept.
 */
export const castBallot = operation({
  name: "cast-ballot",
  summary: "A resident votes in an open vote, signed in or by a code sent to their phone.",
  access: "write",
  at: "{voteId}",
  permission: mayVote,
  input: Type.Object({
    voteId: Uuid,
    choice: ChoiceInput,
    electorIds: Type.Optional(
      Type.Array(Uuid, {
        minItems: 1,
        maxItems: 500,
        uniqueItems: true,
        description: "for which homes, or by proxy for whom; without it: for oneself and all one's own homes",
      }),
    ),
    phone: Type.Optional(MobilePhone),
    code: Type.Optional(Type.String({ ...personal, pattern: "^\\d{6}$", maxLength: 6 })),
  }),
  output: Type.Object({
    ballots: Type.Array(
      Type.Object({ electorId: Uuid, number: Type.String({ description: "finds it in the published list" }) }),
    ),
  }),
  refusals: {
    ...voterRefusals,
    ...ballotStateRefusals,
    "vote-is-secret": 409,
    "no-right-to-vote": 403,
    "choice-invalid": 422,
    "one-choice-for-all": 422,
    "voted-already": 409,
    "handed-in-on-paper": 409,
  },
  async run(context) {
    const { input, refuse, refuseAndKeep, emit, alreadyDone } = context;
    const personId = await provenVoter(context);
    // Sent together; the rights are read when the vote is held, so nothing comes in between.
    const [vote, rights] = await Promise.all([
      voteForBallot(context, input.voteId),
      rightsOf(context, input.voteId, personId),
    ]);
    if (vote.secrecy === "secret") throw refuse("vote-is-secret");
    const choice = input.choice as Choice;
    const fault = faultOf(vote.terms, choice);
    if (fault !== null) throw refuse("choice-invalid", { because: fault });
    const chosen = chosenRights(rights, input.electorIds);
    if (chosen.length === 0) throw refuse("no-right-to-vote");
    const castable = chosen.filter(({ handedInAt }) => handedInAt === null);
    if (castable.length === 0) {
      const [first] = chosen as [Right];
      const way = first.byProxy ? "proxy" : "phone";
      await keepRefused(
        context,
        vote.id,
        chosen.map(({ electorId }) => electorId),
        way,
      );
      emit("vote.ballot-refused", vote.id, { way });
      const at = Temporal.Instant.from(first.handedInAt!).toZonedDateTimeISO(context.district.timeZone);
      throw refuseAndKeep("handed-in-on-paper", {
        at: at.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " "),
      });
    }
    const own = rights.filter((right) => !right.byProxy && isLeft(right));
    if (vote.several_homes === "one-choice" && own.some((right) => someButNotAll(right, castable, own))) {
      throw refuse("one-choice-for-all");
    }
    const byWay = Map.groupBy(castable, ({ byProxy }) => (byProxy ? "proxy" : "phone"));
    const cast: { electorId: string; number: string }[] = [];
    for (const [way, of] of byWay) {
      const electorIds = of.map(({ electorId }) => electorId);
      const outcome = await recordBallots(context, { voteId: vote.id, electorIds, choice, way, personId });
      cast.push(...outcome.cast);
      const others = outcome.standing.filter(({ same }) => !same);
      cast.push(
        ...outcome.standing.flatMap((ballot) =>
          ballot.same ? { electorId: ballot.elector_id, number: ballot.number } : [],
        ),
      );
      if (others[0] && outcome.cast.length === 0) {
        await keepRefused(
          context,
          vote.id,
          others.map(({ elector_id }) => elector_id),
          way,
        );
        emit("vote.ballot-refused", vote.id, { way });
        throw refuseAndKeep("voted-already", { way: others[0].way, at: others[0].cast_at });
      }
      if (outcome.cast.length > 0) emit("vote.ballot-cast", vote.id, { way, count: outcome.cast.length });
      else alreadyDone();
    }
    return { ballots: cast };
  },
});

/** Those that were named, or all of one's own that are left; if none is left, the own ones, to say why. */
function chosenRights(rights: readonly Right[], electorIds: readonly string[] | undefined): Right[] {
  if (electorIds) {
    const named = rights.filter(({ electorId }) => electorIds.includes(electorId));
    return named.length === electorIds.length ? named : [];
  }
  const own = rights.filter(({ byProxy }) => !byProxy);
  const left = own.filter(isLeft);
  return left.length > 0 ? left : own;
}

function isLeft({ voted, handedInAt }: Right): boolean {
  return voted === null && handedInAt === null;
}

/** An own home is left out while another own one is voted for. */
function someButNotAll(right: Right, chosen: readonly Right[], own: readonly Right[]): boolean {
  const votesForOwn = own.some(({ electorId }) => chosen.some((one) => one.electorId === electorId));
  return votesForOwn && !chosen.some(({ electorId }) => electorId === right.electorId);
}
