import type { Ability, RequestState } from "../../../../api/staff-contract.ts";
import type { MoveName } from "../calls.ts";

/** What people most likely want to do next, by state; the rest of the order is that of the menu. */
const likely: Record<RequestState, readonly MoveName[]> = {
  dispatched: ["accept-request", "decline-offer", "transfer-request", "ask-resident", "resolve-request"],
  accepted: ["resolve-request", "ask-resident", "transfer-request"],
  "awaiting-resident": ["resolve-request", "transfer-request"],
  suspended: ["resume-request", "resolve-request"],
  resolved: [],
  rejected: [],
  closed: ["unmerge-request"],
};

const menuOrder: readonly MoveName[] = [
  "accept-request",
  "decline-offer",
  "withdraw-offer",
  "approve-suspension",
  "refuse-suspension",
  "approve-extension",
  "refuse-extension",
  "withdraw-ask",
  "resume-request",
  "resolve-request",
  "ask-resident",
  "transfer-request",
  "escalate-request",
  "send-back-request",
  "ask-suspension",
  "ask-extension",
  "correct-category",
  "correct-place",
  "merge-requests",
  "split-request",
  "unmerge-request",
  "reject-request",
];

const approving: readonly MoveName[] = [
  "approve-suspension",
  "refuse-suspension",
  "approve-extension",
  "refuse-extension",
];

const buttons = 3;

export interface OfferedMove {
  name: MoveName;
  refusedBecause: string | null;
}

/** The steps to show: as buttons what can be done now and is likely, in the menu all others with the reason why not. */
export function movesOf(
  state: RequestState,
  abilities: readonly Ability[],
): { first: MoveName[]; rest: OfferedMove[] } {
  const known = menuOrder.flatMap((name) => {
    const ability = abilities.find(({ operation }) => operation === name);
    return ability === undefined || isBeside(ability) ? [] : [{ name, refusedBecause: ability.refusedBecause }];
  });
  const open = known.filter(({ refusedBecause }) => refusedBecause === null).map(({ name }) => name);
  // An offer that waits for me, or one of mine that waits, is what the page is about.
  const aboutOffer = open.filter((name) => name === "withdraw-offer" || name === "decline-offer");
  const toApprove = open.filter((name) => approving.includes(name));
  const wanted: MoveName[] = open.includes("decline-offer")
    ? ["accept-request", "decline-offer"]
    : [...toApprove, ...likely[state], ...aboutOffer];
  const first = [...wanted, ...open].filter((name, at, all) => open.includes(name) && all.indexOf(name) === at);
  const shown = first.slice(0, buttons);
  const rest = known.filter(({ name }) => !shown.includes(name));
  // Closed or answered: a menu of nothing but one reason says less than a sentence.
  const overAndDone = open.length === 0 && rest.every(({ refusedBecause }) => refusedBecause === "wrong-state");
  return { first: shown, rest: overAndDone ? [] : rest };
}

/** What is not about the present at all: taking back what nobody asked, accepting twice, going on with what goes on. */
function isBeside({ operation, refusedBecause }: Ability): boolean {
  // What a part is not for.
  if (refusedBecause === "is-part") return true;
  if (refusedBecause === "no-offer" || refusedBecause === "nothing-to-approve") return true;
  return refusedBecause === "wrong-state" && onlyWhere.includes(operation);
}

const onlyWhere = ["accept-request", "resume-request", "withdraw-ask"];

export function can(abilities: readonly Ability[], operation: string): boolean {
  return abilities.some((ability) => ability.operation === operation && ability.refusedBecause === null);
}

/** The reasons why steps cannot be done now, each once. */
export function reasonsIn(moves: readonly OfferedMove[]): string[] {
  const reasons = moves.flatMap(({ refusedBecause }) => (refusedBecause === null ? [] : [refusedBecause]));
  return [...new Set(reasons)];
}
