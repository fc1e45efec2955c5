/** How a list is read on: "moment~id" or "day~id" of its last line. */
export const After = { maxLength: 120, description: "`next` of the page before" } as const;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @returns null for anything else */
export function cursorOf(text: string): { at: string; id: string } | null {
  const [at, id, more] = text.split("~");
  if (at === undefined || id === undefined || more !== undefined) return null;
  return /^\d{4}-/.test(at) && isMoment(at) && uuid.test(id) ? { at, id } : null;
}

/** A day or a moment that there is: neither 30 February nor 25 o'clock. */
function isMoment(text: string): boolean {
  try {
    if (text.length === 10) Temporal.PlainDate.from(text, { overflow: "reject" });
    else Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}
