import { describe, expect, test } from "vitest";
import {
  callAfter,
  callMoves,
  callStates,
  dutyAfter,
  dutyMoves,
  dutyStates,
  type Hat,
  type WhistleAction,
  whistleActions,
  whistleAfter,
  whistleMoves,
  whistleStates,
} from "./states.ts";

/** Every step in every state, by every hat. A cell is the state afterwards, "–" where it is refused. */
const whole = `
                                     blown      under-way  done    closed  cancelled
  call-unit as caller                blown      under-way  –       –       –
  report-in as called-unit           under-way  under-way  –       –       –
  object-to-call as called-unit      blown      under-way  –       –       –
  uphold-objection as head           blown      under-way  –       –       –
  overrule-objection as head         blown      under-way  –       –       –
  arrange-visit as caller            blown      under-way  –       –       –
  arrange-visit as lead              blown      under-way  –       –       –
  record-attendance as caller        blown      under-way  –       –       –
  record-attendance as called-unit   blown      under-way  –       –       –
  add-visit-photos as caller         –          under-way  –       –       –
  add-visit-photos as called-unit    –          under-way  –       –       –
  give-duty as caller                –          under-way  –       –       –
  give-duty as lead                  –          under-way  –       –       –
  finish-duty as owner               –          under-way  –       –       –
  sign-off-duty as caller            –          under-way  –       –       –
  return-duty as caller              –          under-way  –       –       –
  set-path as caller                 –          under-way  –       –       –
  set-path as lead                   –          under-way  –       –       –
  finish-path-step as caller         –          under-way  –       –       –
  finish-path-step as lead           –          under-way  –       –       –
  sign-off-whistle as caller         –          done       –       –       –
  cancel-whistle as caller           cancelled  –          –       –       –
  cancel-whistle as street-head      cancelled  cancelled  –       –       –
  assess-unit as caller              –          –          done    –       –
  assess-whistle as called-unit      –          –          done    –       –
  close-assessed as system           –          –          closed  –       –
  climb as system                    blown      under-way  –       –       –
`;

const calls = `
                       called       objected     overruled    reported-in  released  absent  called-off
  report-in            reported-in  –            reported-in  –            –         –       –
  object-to-call       objected     –            –            –            –         –       –
  uphold-objection     –            released     –            –            –         –       –
  overrule-objection   –            overruled    –            –            –         –       –
  record-attendance    called       objected     overruled    reported-in  –         –       –
  add-visit-photos     –            –            –            reported-in  –         –       –
  give-duty            –            –            –            reported-in  –         –       –
  sign-off-whistle     absent       –            absent       –            –         –       –
  cancel-whistle       called-off   called-off   called-off   –            –         –       –
  assess-unit          –            –            –            reported-in  –         absent  –
  assess-whistle       –            –            –            reported-in  –         absent  –
  climb                called       objected     overruled    –            –         –       –
`;

const duties = `
                   given       done        returned    signed-off  called-off
  finish-duty      done        –           done        –           –
  sign-off-duty    –           signed-off  –           –           –
  return-duty      –           returned    –           –           –
  cancel-whistle   called-off  called-off  called-off  –           –
  climb            given       –           returned    –           –
`;

function rowsOf(table: string): { action: WhistleAction; by: Hat; cells: string[] }[] {
  return table
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [name, ...cells] = line.trim().split(/\s{2,}/);
      const [action, by] = name!.split(" as ");
      return { action: action as WhistleAction, by: by as Hat, cells };
    });
}

describe("the whistle", () => {
  test.each(rowsOf(whole))("$action as $by in every state", ({ action, by, cells }) => {
    expect(whistleStates.map((state) => whistleAfter(state, action, by) ?? "–")).toEqual(cells);
  });

  test("the table holds every step in every hat, and no other", () => {
    const all = whistleActions.flatMap((action) => {
      const hats = [...new Set(whistleMoves[action].flatMap(({ by }) => by))];
      return hats.map((by) => `${action} as ${by}`);
    });
    expect(rowsOf(whole).map(({ action, by }) => `${action} as ${by}`)).toEqual(all);
  });

  test("a hat in which a step is never done is a mistake in the program", () => {
    expect(() => whistleAfter("blown", "report-in", "caller")).toThrow("nobody does report-in as caller");
  });
});

test.each(rowsOf(calls))("a call: $action in every state", ({ action, cells }) => {
  expect(callStates.map((state) => callAfter(state, action) ?? "–")).toEqual(cells);
});

test.each(rowsOf(duties))("a duty: $action in every state", ({ action, cells }) => {
  expect(dutyStates.map((state) => dutyAfter(state, action) ?? "–")).toEqual(cells);
});

test("the tables of calls and duties hold every step that moves one", () => {
  expect(rowsOf(calls).map(({ action }) => action)).toEqual(whistleActions.filter((action) => action in callMoves));
  expect(rowsOf(duties).map(({ action }) => action)).toEqual(whistleActions.filter((action) => action in dutyMoves));
});
