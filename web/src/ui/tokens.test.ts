import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light, dark] = css.split("@media (prefers-color-scheme: dark)");

function token(name: string, scheme: string | undefined): string {
  const value = scheme?.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))?.[1];
  if (value === undefined) throw new Error(`no token --${name}`);
  return value;
}

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const forText = 4.5;
const forControls = 3;
const pairs: [front: string, back: string, atLeast: number][] = [
  ["ink", "paper", 7],
  ["ink", "surface", 7],
  ["ink", "accent-tint", 7],
  ["ink", "warn-tint", 7],
  ["ink", "danger-tint", 7],
  ["ink-soft", "paper", forText],
  ["ink-soft", "surface", forText],
  ["ink-soft", "accent-tint", forText],
  ["accent", "paper", forText],
  ["accent", "surface", forText],
  ["accent", "accent-tint", forText],
  ["on-accent", "accent", forText],
  ["on-accent", "accent-strong", forText],
  ["danger", "paper", forText],
  ["danger", "danger-tint", forText],
  ["on-danger", "danger", forText],
  ["warn", "paper", forText],
  ["warn", "warn-tint", forText],
  ["line-strong", "paper", forControls],
  ["line-strong", "surface", forControls],
];

test.each([
  ["light", light],
  ["dark", dark],
])("every %s pair of colours that meets on a page has the contrast of WCAG AA", (_name, scheme) => {
  const tooFaint = pairs
    .map(([front, back, atLeast]) => ({
      front,
      back,
      atLeast,
      is: contrast(token(front, scheme), token(back, scheme)),
    }))
    .filter(({ is, atLeast }) => is < atLeast);
  expect(tooFaint).toEqual([]);
});

test("elder mode has main text of 22 px and targets of at least 60 px", () => {
  const elder = css.slice(css.indexOf(":root[data-elder]"));
  expect(Number(elder.match(/--root-size: ([\d.]+)%/)?.[1]) * 0.16).toBe(22);
  expect(Number(elder.match(/--target: (\d+)px/)?.[1])).toBeGreaterThanOrEqual(60);
});
