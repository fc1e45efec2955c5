/** A changed duty table tried on what was filed, without touching anything. */
import type { Duty, DutyArea, DutyPost, Matter } from "./duty.ts";
import { keyOf } from "./idle-duties.ts";
import { chooseDuty, type Routing } from "./rules.ts";

/** Requests of one category at one place: they all go the same way. */
export interface RoutedKind {
  matter: Matter;
  microGridId: string;
  path: readonly string[];
  requestCount: number;
}

export interface TableChange {
  categoryId: string | null;
  area: DutyArea;
  /** Null: nobody any more. */
  post: DutyPost | null;
}

/** The table as it would stand after the changes. */
export function changedTable(duties: readonly Duty[], changes: readonly TableChange[]): Duty[] {
  const table = byKey(duties);
  for (const { categoryId, area, post } of changes) {
    const key = keyOf({ area, categoryId });
    if (post) table.set(key, { id: `tried:${key}`, categoryId, area, post });
    else table.delete(key);
  }
  return [...table.values()];
}

export interface Rerouted {
  kind: RoutedKind;
  from: Routing;
  to: Routing;
}

/** The kinds that would go to another post by `after` than by `before`. */
export function rerouted(
  kinds: readonly RoutedKind[],
  before: readonly Duty[],
  after: readonly Duty[],
  backstop: DutyPost,
): Rerouted[] {
  const [was, would] = [byKey(before), byKey(after)];
  return kinds.flatMap((kind) => {
    const [from, to] = [was, would].map((table) =>
      chooseDuty({ ...kind, backstop, candidates: candidatesFor(kind, table) }),
    ) as [Routing, Routing];
    return from.post.id === to.post.id ? [] : [{ kind, from, to }];
  });
}

function byKey(duties: readonly Duty[]): Map<string, Duty> {
  return new Map(duties.map((duty) => [keyOf(duty), duty]));
}

/** Looked up, not searched: the table may have thousands of duties and be asked for as many kinds. */
function candidatesFor({ path, matter }: RoutedKind, table: ReadonlyMap<string, Duty>): Duty[] {
  const categoryIds = matter.groupId === null ? [matter.id, null] : [matter.id, matter.groupId, null];
  return path.flatMap((id) =>
    categoryIds.flatMap((categoryId) => table.get(keyOf({ area: { id }, categoryId })) ?? []),
  );
}
