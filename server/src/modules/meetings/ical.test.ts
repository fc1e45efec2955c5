import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarText } from "./ical.ts";

const stamp = Temporal.Instant.from("2026-11-24T01:00:00Z");
const event = {
  uid: "1@linli",
  startsAt: "2026-12-01T11:00:00Z",
  minutesLong: 90,
  summary: "议事会",
  location: "议事厅",
  url: null,
  cancelled: false,
  sequence: 2,
};

/** Reads as RFC 5545 §3.1 and §3.3.11 say a reader must: lines end with CRLF, are unfolded, then unescaped. */
function parsed(text: string): Map<string, string>[] {
  expect(text.endsWith("\r\n")).toBe(true);
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
    expect(line.isWellFormed()).toBe(true);
  }
  const events: Map<string, string>[] = [];
  for (const line of text.slice(0, -2).replaceAll("\r\n ", "").split("\r\n")) {
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line)!;
    if (name === "BEGIN" && value === "VEVENT") events.push(new Map());
    const plain = value!.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
    events.at(-1)?.set(name!, plain);
  }
  return events;
}

test("an event stands there with its time in UTC, its length and its state", () => {
  const text = calendarText("甲一社区居民议事会", [event, { ...event, cancelled: true }], stamp);
  expect(text.split("\r\n").slice(0, 3)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Linli//Meetings//ZH"]);
  const [first, second] = parsed(text);
  expect(Object.fromEntries(first!)).toMatchObject({
    UID: "1@linli",
    DTSTAMP: "20261124T010000Z",
    DTSTART: "20261201T110000Z",
    DURATION: "PT90M",
    SUMMARY: "议事会",
    LOCATION: "议事厅",
    SEQUENCE: "2",
    STATUS: "CONFIRMED",
  });
  expect(second!.get("STATUS")).toBe("CANCELLED");
});

test("whatever the words are, a reader gets them back, and no word becomes a line of the calendar", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (summary) => {
      const read = parsed(calendarText("议事会", [{ ...event, summary }], stamp));
      expect(read).toHaveLength(1);
      const kept = summary
        .toWellFormed()
        .replaceAll(/\r\n|\r/g, "\n")
        .replaceAll(/(?!\n)\p{Cc}/gu, " ");
      expect(read[0]!.get("SUMMARY")).toBe(kept);
    }),
  );
  const [only] = parsed(calendarText("x", [{ ...event, summary: "a\r\nEND:VEVENT\r\nBEGIN:VEVENT" }], stamp));
  expect(only!.get("SUMMARY")).toBe("a\nEND:VEVENT\nBEGIN:VEVENT");
});

test("a long line is folded between characters, not within one", () => {
  const summary = "楼道照明".repeat(40);
  expect(parsed(calendarText("x", [{ ...event, summary }], stamp))[0]!.get("SUMMARY")).toBe(summary);
});
