import type { Others } from "../measuring/freshen.ts";
import type { People, Visitor } from "../people.ts";
import type { Stage } from "../stage.ts";

/** One call: who asks for what. */
export interface Asked {
  visitor: Visitor;
  input: Record<string, unknown>;
}

/** Something that people do, as it is measured. */
export interface Case {
  name: string;
  operation: string;
  /** Calls that are recorded for the ceiling, the first of all. */
  recordings?: number;
  /** What the n-th call asks; null when there is nothing left to ask. */
  next(n: number): Asked | null;
  /** Told of each answer. */
  answered?(asked: Asked, answer: unknown): void;
  /** What differs from call to call besides new ids, for a recorded one. Reads are sent again as they are. */
  others?(asked: Asked, answer: unknown): Others;
  /** Also measured through the application's own HTTP server. `freshId`: each call gets an `id` of its own. */
  http?: { freshId: boolean };
}

export interface Material {
  stage: Stage;
  people: People;
}
