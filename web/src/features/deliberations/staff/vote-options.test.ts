import { expect, test } from "vitest";
import { optionsOf } from "./vote-options.ts";

test("one choice a line, blank lines left out", () => {
  expect(optionsOf("长椅\n\n 扶手 \n", false)).toEqual([{ title: "长椅" }, { title: "扶手" }]);
  expect(optionsOf("", false)).toEqual([]);
});

test("with its cost at the end, in fen; a line without one is told", () => {
  expect(optionsOf("长椅，12000元\n扶手 3500.5\nBenches: 900 yuan", true)).toEqual([
    { title: "长椅", cost: 1_200_000 },
    { title: "扶手", cost: 350_050 },
    { title: "Benches", cost: 90_000 },
  ]);
  expect(optionsOf("长椅\n扶手 3500", true)).toBeNull();
});
