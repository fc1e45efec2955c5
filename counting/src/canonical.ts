import type { Choice } from "./terms.ts";

/** What JSON can say. Numbers are whole. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/** One text for one value, as RFC 8785 writes it: names in order, no space between. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value as { [name: string]: Json | undefined })
    .filter((field): field is [string, Json] => field[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, content]) => `${JSON.stringify(name)}:${canonicalJson(content)}`).join(",")}}`;
}

/** The same choice is written in one way: options of which none is before another stand in the order of their numbers. */
export function canonicalChoice(choice: Choice): Choice {
  return "options" in choice ? { options: [...choice.options].sort((a, b) => a - b) } : choice;
}
