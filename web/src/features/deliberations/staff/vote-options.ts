/** One choice a line; where each has its cost, "name, yuan" at the end of the line. null: a line has no cost. */
export function optionsOf(lines: string, withCost: boolean): { title: string; cost?: number }[] | null {
  const found: { title: string; cost?: number }[] = [];
  for (const line of lines.split("\n").map((text) => text.trim())) {
    if (line === "") continue;
    if (!withCost) {
      found.push({ title: line });
      continue;
    }
    const [, title, yuan] = /^(.+?)[\s,，:：]+(\d+(?:\.\d{1,2})?)\s*(?:元|yuan)?$/.exec(line) ?? [];
    if (title === undefined || yuan === undefined) return null;
    found.push({ title: title.trim(), cost: Math.round(Number(yuan) * 100) });
  }
  return found;
}
