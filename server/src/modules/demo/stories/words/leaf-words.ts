import type { Scene } from "../picture.ts";

/**
 * What people of the demo write about one category. All of it is made up. In braces stand words that are filled in:
 * {days} {unit} {floor} {gate} {hour} {count} {shop}.
 */
export interface LeafWords {
  /** How often it is filed, against the others. */
  weight: number;
  says: readonly string[];
  /** What the holder says was done. */
  done: readonly string[];
  /** In English, by who has not learned Chinese yet. */
  english?: string;
  /** Out of doors: told by a point and a few words as often as by the building. */
  outside?: true;
  /** What a photo of it shows. */
  scene?: Scene;
}

export type WordsByCategory = Readonly<Record<string, LeafWords>>;
