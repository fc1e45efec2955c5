import { expect, test } from "vitest";
import { file, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

const rules = {
  suspensionDays: 30,
  extensionPercent: 50,
  lateSteps: [
    { workingDays: 0, tells: "unit-head" },
    { workingDays: 2, tells: "district" },
  ],
  source: "示例区办理规程第9条",
};

test("the administrator changes the rules with their source; staff read them and the next ask follows them", async () => {
  const { id } = await file(linli);
  const ask = { reason: "planned-project", words: "列入改造", reviewOn: "2027-01-20" };
  const wang = await linli.as("grid-worker-wang");
  expect(expectOk(await wang.call("show-time-rules")).body).toMatchObject({ suspensionDays: 90 });
  expectOk(await (await linli.as("administrator-yan")).call("change-time-rules", rules));
  expect(expectOk(await wang.call("show-time-rules")).body).toEqual(rules);
  expect(await step(linli, "grid-worker-wang", "ask-suspension", id, ask)).toMatchObject({
    body: { code: "review-date-too-far", facts: { days: 30 } },
  });
  const neighbour = expectOk(await (await linli.as("grid-worker-wang", "two")).call("show-time-rules")).body;
  expect(neighbour.suspensionDays).toBe(90);
});

test("steps come in order, and only the administrator sets them", async () => {
  const yan = await linli.as("administrator-yan");
  const lateSteps = [...rules.lateSteps].reverse();
  expect(await yan.call("change-time-rules", { ...rules, lateSteps })).toMatchObject({
    status: 422,
    body: { code: "late-steps-out-of-order" },
  });
  expect(await (await linli.as("district-leader-lv")).call("change-time-rules", rules)).toMatchObject({
    status: 403,
  });
});
