import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Likeness, likeness, similarSolvedDays, similarWithinMetres } from "./similarity.ts";

const page = readFileSync(new URL("../../../../docs/similar-requests.md", import.meta.url), "utf8");
const said = 16;
const other = (change: Partial<Likeness> = {}): Likeness => ({
  kind: "same",
  sameBuilding: false,
  metres: 100,
  sharedWords: 0,
  ...change,
});
const points = (change: Partial<Likeness>) => likeness(other(change), said);

describe("points", () => {
  test.each<[string, Partial<Likeness>, number]>([
    ["the same kind nearby, in other words", {}, 3],
    ["in the same building", { sameBuilding: true, metres: 0 }, 5],
    ["in the same building, however its point lies", { sameBuilding: true, metres: 400 }, 5],
    ["within 50 metres", { metres: 50 }, 4],
    ["half of the words in common", { sharedWords: 8 }, 6],
    ["a quarter of the words", { sharedWords: 4 }, 5],
    ["an eighth of the words", { sharedWords: 2 }, 4],
    ["another kind of the group, in other words", { kind: "related" }, 0],
    ["another kind of the group, an eighth of the words", { kind: "related", sharedWords: 2 }, 2],
    ["any other kind, a quarter of the words", { kind: "other", sharedWords: 4 }, 2],
    ["any other kind, fewer", { kind: "other", sharedWords: 3, sameBuilding: true }, 0],
    ["too far away, whatever is said", { metres: 151, sharedWords: 16 }, 0],
  ])("%s", (_what, change, expected) => {
    expect(points(change)).toBe(expected);
  });

  test("of a few words, two in common with another kind are chance", () => {
    expect(likeness(other({ kind: "other", sharedWords: 2 }), 4)).toBe(0);
  });

  test("nothing written yet: the kind alone decides", () => {
    expect(likeness(other(), 0)).toBe(3);
  });
});

test("the page gives the same points and limits", () => {
  const given = [...page.matchAll(/^\| (.+) \| (\d) \|$/gm)].map(([, , figure]) => Number(figure));
  const [sameKind, related, none, building, near, half, quarter, eighth] = given;
  const base = points({});
  expect([sameKind, related, none]).toEqual([base, points({ kind: "related", sharedWords: 2 }) - 1, 0]);
  expect([building, near]).toEqual([points({ sameBuilding: true }) - base, points({ metres: 50 }) - base]);
  expect([half, quarter, eighth]).toEqual([8, 4, 2].map((sharedWords) => points({ sharedWords }) - base));
  expect(page).toContain(`within ${similarWithinMetres} metres`);
  expect(page).toContain(`within ${similarSolvedDays} days`);
});
