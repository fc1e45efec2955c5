/** Calendars as RFC 5545 has them: what a phone's calendar subscribes to. */

export interface CalendarEvent {
  uid: string;
  startsAt: string;
  minutesLong: number;
  summary: string;
  location: string;
  /** Address of its page. */
  url: string | null;
  cancelled: boolean;
  /** Rises with each change. */
  sequence: number;
}

/** @param stamp when this calendar was written */
export function calendarText(name: string, events: readonly CalendarEvent[], stamp: Temporal.Instant): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Linli//Meetings//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ...events.flatMap((event) => [
      "BEGIN:VEVENT",
      `UID:${event.uid}`,
      `DTSTAMP:${utc(stamp)}`,
      `DTSTART:${utc(Temporal.Instant.from(event.startsAt))}`,
      `DURATION:PT${event.minutesLong}M`,
      `SUMMARY:${escaped(event.summary)}`,
      `LOCATION:${escaped(event.location)}`,
      ...(event.url ? [`URL:${event.url}`] : []),
      `SEQUENCE:${event.sequence}`,
      `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** §3.3.11: backslash, semicolon, comma and line break. Other control characters have no place in a calendar. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, " ");
}

/** §3.1: no line is longer than 75 octets; a longer one goes on after a line break and a space, never within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    // The space that a further part begins with counts as well.
    if (octets + length > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = "";
      octets = 0;
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join("\r\n ");
}

function utc(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
}
