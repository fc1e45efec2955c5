import { expect, test } from "vitest";
import { requestActions, requestStates, stateRefusals } from "../../modules/requests/states.ts";
import type { RefusalFacts } from "../../platform/refusals.ts";
import { requestsRefusals } from "./requests.ts";
import type { RefusalWords } from "./shape.ts";

const all: RefusalWords = requestsRefusals;

test("every refusal of the state machine has its words", () => {
  // That nothing is due is said to jobs only.
  const read = Object.keys(stateRefusals).filter((code) => code !== "nothing-due");
  expect(Object.keys(all)).toEqual(expect.arrayContaining(read));
});

const facts: RefusalFacts[] = [
  {},
  ...requestStates.map((state) => ({ state, action: "accept-request" })),
  ...requestActions.map((action) => ({ state: "closed", action, days: 15, limit: 20, question: "几号楼？" })),
];

test.each(Object.keys(all))(
  "%s says in both languages what happened and what to do, with and without facts",
  (code) => {
    for (const given of facts) {
      const chinese = all[code]!["zh-CN"](given);
      const english = all[code]!.en(given);
      expect(chinese).toMatch(/^.{5,90}。$/u);
      expect(english).toMatch(/^[A-Z“].{10,200}\.$/u);
      expect(chinese + english).not.toMatch(/undefined|null|！|!|\[object/);
    }
  },
);

test("a wrong state is named as people say it", () => {
  const given = { state: "awaiting-resident", action: "resolve-request" };
  expect(all["wrong-state"]!["zh-CN"](given)).toContain("等反映人补充");
  expect(all["wrong-state"]!.en(given)).toContain("waiting for the reporter's answer");
});

test("at the district, an appeal is told where else to turn and an officer what else to do", () => {
  expect(all["no-level-above"]!["zh-CN"]({ action: "appeal-rejection" })).toContain("12345");
  expect(all["no-level-above"]!["zh-CN"]({ action: "escalate-request" })).toContain("其他部门");
});
