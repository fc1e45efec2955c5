import { expect, test } from "vitest";
import { givenDaysOf } from "./given-days.ts";

const kinds = { rest: ["放假", "rest"], work: ["上班", "work"] };

test("days of a notice are read line by line, blank lines left out", () => {
  expect(givenDaysOf("2027-02-05 放假 春节\n\n2027-02-14  上班  春节\n", kinds)).toEqual({
    days: [
      { date: "2027-02-05", kind: "rest", name: "春节", nameEn: "" },
      { date: "2027-02-14", kind: "work", name: "春节", nameEn: "" },
    ],
  });
});

test("an English name is one in both languages", () => {
  expect(givenDaysOf("2027-02-05 rest Spring Festival", kinds)).toEqual({
    days: [{ date: "2027-02-05", kind: "rest", name: "Spring Festival", nameEn: "Spring Festival" }],
  });
});

test.each(["2027-2-5 放假 春节", "2027-02-05 休 春节", "2027-02-05 放假", "2027-02-30 放假 春节"])(
  "tells the line that cannot be read: %s",
  (line) => {
    expect(givenDaysOf(`2027-01-01 放假 元旦\n${line}`, kinds)).toEqual({ wrongLine: 2 });
  },
);
