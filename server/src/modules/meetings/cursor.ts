/** "day or moment~id" of the last line of a page. */
export function cursorOf(text: string): { at: string; id: string } | null {
  const [, at, id] = /^([0-9T:.+Z-]{10,40})~([0-9a-f-]{36})$/.exec(text) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) return null;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { at, id } : null;
}
