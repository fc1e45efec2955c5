import { describe, expect, test } from "vitest";
import { hindranceOf } from "./rules.ts";
import { hindered, type PaperAction, type PaperState, paperActions, paperStates } from "./states.ts";

/** What keeps each action from being done in each state; nothing where it can be. */
const table: Record<PaperAction, Record<PaperState, string | null>> = {
  "enter-paper-ballot": {
    "entered-once": null,
    differing: "paper-differs",
    counted: "paper-counted",
    void: "paper-void",
    refused: "paper-refused",
    withdrawn: null,
  },
  "correct-paper-entry": {
    "entered-once": null,
    differing: "paper-differs",
    counted: "paper-counted",
    void: "paper-void",
    refused: "paper-refused",
    withdrawn: "paper-not-entered",
  },
  "resolve-paper-ballot": {
    "entered-once": "paper-does-not-differ",
    differing: null,
    counted: "paper-counted",
    void: "paper-void",
    refused: "paper-refused",
    withdrawn: "paper-not-entered",
  },
  "withdraw-paper-ballot": {
    "entered-once": null,
    differing: null,
    counted: "paper-counted",
    void: null,
    refused: "paper-refused",
    withdrawn: "paper-not-entered",
  },
  "attach-ballot-scan": {
    "entered-once": null,
    differing: null,
    counted: null,
    void: null,
    refused: null,
    withdrawn: "paper-not-entered",
  },
};

const cases = paperActions.flatMap((action) => paperStates.map((state) => [action, state] as const));

test.each(cases)("%s from %s", (action, state) => {
  expect(hindered(state, action)).toBe(table[action][state]);
});

describe("who does what", () => {
  const runner = { isAuthor: false, runs: true, scanCount: 1 };
  test.each([
    ["enter-paper-ballot", { ...runner, state: null }, null],
    ["correct-paper-entry", { ...runner, state: null }, "paper-not-entered"],
    ["enter-paper-ballot", { ...runner, state: "entered-once", isAuthor: true }, "entered-by-you"],
    ["enter-paper-ballot", { ...runner, state: "withdrawn", isAuthor: true }, null],
    ["correct-paper-entry", { ...runner, state: "entered-once" }, "entry-not-yours"],
    ["correct-paper-entry", { ...runner, state: "entered-once", isAuthor: true }, null],
    ["resolve-paper-ballot", { ...runner, state: "differing" }, null],
    ["resolve-paper-ballot", { ...runner, state: "differing", isAuthor: true }, "third-person-needed"],
    ["resolve-paper-ballot", { ...runner, state: "differing", runs: false }, "third-person-needed"],
    ["resolve-paper-ballot", { ...runner, state: "differing", scanCount: 0 }, "scan-missing"],
    ["withdraw-paper-ballot", { ...runner, state: "differing", isAuthor: true }, "third-person-needed"],
    ["withdraw-paper-ballot", { ...runner, state: "differing" }, null],
    ["withdraw-paper-ballot", { ...runner, state: "entered-once", runs: false }, "entry-not-yours"],
    ["withdraw-paper-ballot", { ...runner, state: "entered-once", runs: false, isAuthor: true }, null],
    ["withdraw-paper-ballot", { ...runner, state: "void" }, null],
  ] as const)("%s by %o: %s", (action, standing, hindrance) => {
    expect(hindranceOf(action, standing)).toBe(hindrance);
  });
});
