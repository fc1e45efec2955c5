/**
 * To whom a matter goes.
 *
 * A duty matches when its area holds the place, and its category is the matter's own (leaf), the group above it (group)
 * or none (any). It counts only when its post is open and somebody holds it today. Of those that match and count:
 *
 *   1. a duty that names the category or its group comes before one for any matter, wherever that stands:
 *      what is solved on the doorstep is named nowhere, and the grid worker's duty for any matter takes it;
 *   2. among these the nearer area comes first: micro-grid, grid, community, street, district;
 *   3. at the same area the category comes before its group.
 *
 * Two standing duties never share area and category, so the first is always one. When none is left, the district's
 * backstop post answers.
 */
import type { AreaLevel, Duty, DutyArea, DutyPost, Matter, RoutingFacts } from "./duty.ts";

/** How a duty's category meets a matter. */
export type Fit = "leaf" | "group" | "any";

/** `duty-table`: by the order above; `backstop`: no duty was left; up, down: handed on by its holder. */
export type RoutingRule = "duty-table" | "one-level-up" | "one-level-down" | "backstop";

/** Ranked before the chosen one, but nobody can answer there. */
export interface PassedOver {
  dutyId: string;
  areaLevel: AreaLevel;
  postName: string;
  postNameEn: string;
  because: "post-closed" | "post-unheld";
}

/** Why a matter went where it went, as it was known then: names included, because they change. */
export interface RoutingReason {
  rule: RoutingRule;
  /** Null, as area and category: the backstop took it. */
  dutyId: string | null;
  area: DutyArea | null;
  areaLevel: AreaLevel | null;
  category: Fit | null;
  /** Of the leaf or the group that the duty names. */
  categoryName: string | null;
  categoryNameEn: string | null;
  post: Pick<DutyPost, "id" | "name" | "nameEn" | "unitId" | "unitName" | "unitNameEn" | "level">;
  passedOver: PassedOver[];
}

export interface Routing {
  post: DutyPost;
  reason: RoutingReason;
}

/** Where a matter goes when it is filed, or when its category or place was corrected. There is always a post. */
export function chooseDuty(facts: RoutingFacts): Routing {
  const ranked = matchesOf(facts).sort(
    (a, b) => Number(a.fit === "any") - Number(b.fit === "any") || b.level - a.level || bySpecificity(a, b),
  );
  return firstAnswerable(ranked, facts.matter, "duty-table") ?? toBackstop(facts, ranked, "backstop");
}

/**
 * The next post above for what its holder passes up: at the nearest wider area, the duty that names the category before
 * one for any matter; above all of them the backstop. Null when the backstop itself has it.
 */
export function oneLevelUp(facts: RoutingFacts, from: Pick<DutyPost, "id" | "level">): Routing | null {
  const ranked = matchesOf(facts)
    .filter(({ level, duty }) => level < from.level && duty.post.id !== from.id)
    .sort((a, b) => b.level - a.level || bySpecificity(a, b));
  const found = firstAnswerable(ranked, facts.matter, "one-level-up");
  if (found) return found;
  return facts.backstop.id === from.id ? null : toBackstop(facts, ranked, "one-level-up");
}

/** The next post below for what is sent back: at the nearest area within. Null when nobody below answers for it. */
export function oneLevelDown(facts: RoutingFacts, from: Pick<DutyPost, "id" | "level">): Routing | null {
  const ranked = matchesOf(facts)
    .filter(({ level, duty }) => level > from.level && duty.post.id !== from.id)
    .sort((a, b) => a.level - b.level || bySpecificity(a, b));
  return firstAnswerable(ranked, facts.matter, "one-level-down");
}

interface Match {
  duty: Duty;
  fit: Fit;
  level: AreaLevel;
}

function matchesOf({ path, matter, candidates }: RoutingFacts): Match[] {
  return candidates.flatMap((duty) => {
    const fit = path.includes(duty.area.id) ? fitOf(duty.categoryId, matter) : null;
    return fit === null ? [] : [{ duty, fit, level: duty.area.level }];
  });
}

function fitOf(categoryId: string | null, matter: Pick<Matter, "id" | "groupId">): Fit | null {
  if (categoryId === null) return "any";
  if (categoryId === matter.id) return "leaf";
  return categoryId === matter.groupId ? "group" : null;
}

const specificity: Readonly<Record<Fit, number>> = { leaf: 0, group: 1, any: 2 };

/** The id only keeps an order where a table breaks the rule that area and category are named once. */
function bySpecificity(a: Match, b: Match): number {
  return specificity[a.fit] - specificity[b.fit] || (a.duty.id < b.duty.id ? -1 : 1);
}

function firstAnswerable(ranked: readonly Match[], matter: Matter, rule: RoutingRule): Routing | null {
  const index = ranked.findIndex(({ duty }) => canAnswer(duty.post));
  const chosen = ranked[index];
  if (!chosen) return null;
  const { duty, fit, level } = chosen;
  return {
    post: duty.post,
    reason: {
      rule,
      dutyId: duty.id,
      area: duty.area,
      areaLevel: level,
      category: fit,
      ...namesOf(fit, matter),
      post: named(duty.post),
      passedOver: ranked.slice(0, index).map(passedOver),
    },
  };
}

function toBackstop({ backstop }: RoutingFacts, ranked: readonly Match[], rule: RoutingRule): Routing {
  return {
    post: backstop,
    reason: {
      rule,
      dutyId: null,
      area: null,
      areaLevel: null,
      category: null,
      categoryName: null,
      categoryNameEn: null,
      post: named(backstop),
      passedOver: ranked.map(passedOver),
    },
  };
}

export function canAnswer({ closed, holderCount }: Pick<DutyPost, "closed" | "holderCount">): boolean {
  return !closed && holderCount > 0;
}

function passedOver({ duty: { id, post }, level }: Match): PassedOver {
  return {
    dutyId: id,
    areaLevel: level,
    postName: post.name,
    postNameEn: post.nameEn,
    because: post.closed ? "post-closed" : "post-unheld",
  };
}

function namesOf(fit: Fit, matter: Matter): Pick<RoutingReason, "categoryName" | "categoryNameEn"> {
  switch (fit) {
    case "leaf":
      return { categoryName: matter.name, categoryNameEn: matter.nameEn };
    case "group":
      return { categoryName: matter.groupName, categoryNameEn: matter.groupNameEn };
    case "any":
      return { categoryName: null, categoryNameEn: null };
  }
}

function named({ id, name, nameEn, unitId, unitName, unitNameEn, level }: DutyPost): RoutingReason["post"] {
  return { id, name, nameEn, unitId, unitName, unitNameEn, level };
}
