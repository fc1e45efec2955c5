import fc from "fast-check";
import { expect, test } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { type Filed, filing, seen } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";
import { checkRollups } from "./check-rollups.ts";

/** Random lives of requests, with the count running at random moments: the sums must be what a recount gives. */

const linli = testDistrict();
const filed: Filed[] = [];

const part = { words: "换灯", categoryId: categoryIdOf("street-light-out"), postId: null };
const staff = (name: string, input: () => Record<string, unknown> = () => ({})) => ({
  name,
  input,
  by: "holder" as const,
});
const own = (name: string, input: () => Record<string, unknown>) => ({ name, input, by: "reporter" as const });
const moves = [
  staff("accept-request"),
  staff("open-contact", () => ({ reason: "问清位置" })),
  staff("ask-resident", () => ({ question: "在几楼？" })),
  staff("resolve-request", () => ({ words: "修好了", photoIds: [] })),
  staff("resolve-request", () => ({ words: "又修好了", photoIds: [] })),
  staff("reject-request", () => ({ reason: "不归这里管" })),
  staff("escalate-request", () => ({ reason: "办不了" })),
  staff("correct-category", () => ({ categoryId: categoryIdOf("street-light-out") })),
  staff("merge-requests", () => ({
    numbers: [filed[Math.floor(filed.length / 2)]?.number ?? "0"],
    reason: "同一件",
  })),
  staff("merge-requests", () => ({ numbers: [filed.at(-1)?.number ?? "0"], reason: "同一件" })),
  staff("unmerge-request", () => ({ reason: "不是同一件" })),
  staff("split-request", () => ({ parts: [part, { ...part, words: "扫楼道" }] })),
  own("answer-question", () => ({ words: "三楼" })),
  own("confirm-solution", () => ({ satisfaction: "satisfied" })),
  own("confirm-solution", () => ({ satisfaction: "fair" })),
  own("dispute-solution", () => ({ reason: "还是不亮" })),
  own("rate-request", () => ({ solved: false, satisfaction: "unsatisfied" })),
  own("reopen-request", () => ({ reason: "又坏了" })),
  own("withdraw-request", () => ({ reason: "不用了" })),
] as const;

type Step =
  | { do: "file" }
  | { do: "count" | "mark-late-requests" | "close-silent-requests" }
  | { do: "wait"; hours: number }
  | { do: "move"; which: number; request: number };

const stepOf: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Step>({ do: "file" }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Step>({ do: "count" }, { do: "mark-late-requests" }, { do: "close-silent-requests" }),
  },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 120 }).map((hours): Step => ({ do: "wait", hours })) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant("move" as const),
      which: fc.nat(moves.length - 1),
      request: fc.nat(4),
    }),
  },
);

const holders: Character[] = [
  "grid-worker-wang",
  "community-officer-chen",
  "street-urban-officer-zheng",
  "street-officer-sun",
];

/** What is not lawful just then is refused and changes nothing: that happens too. */
async function take(step: Step): Promise<void> {
  switch (step.do) {
    case "file": {
      // Too many open ones of the same phone are refused.
      const body = filing(linli);
      const resident = await linli.as(filed.length % 3 === 0 ? "resident-zhou" : "resident-li");
      const answer = await resident.call("file-request", body);
      if (answer.status === 200) filed.push({ id: body.id, number: answer.body.number, key: answer.body.key });
      return;
    }
    case "wait":
      linli.clock.set(linli.clock.now().add({ hours: step.hours }).toString());
      return;
    case "count":
      await linli.runJob("count-standings");
      return;
    case "move": {
      const request = filed.at(-1 - step.request);
      const move = moves[step.which]!;
      if (!request) return;
      if (move.by === "reporter") {
        await linli.newBrowser().call(move.name, { number: request.number, key: request.key, ...move.input() });
        return;
      }
      const { version, holder } = await seen(linli, "district-officer-he", request.id);
      const by = holders.find((character) => linli.id("post", character as "grid-worker-wang") === holder.id);
      if (by) await (await linli.as(by)).call(move.name, { requestId: request.id, version, ...move.input() });
      return;
    }
    default:
      await linli.runJob(step.do);
  }
}

const allCounted = async () => {
  while (((await linli.runJob("count-standings")) as { counted: number }).counted > 0);
};

const verdict = () => {
  const district = linli.district();
  const now = linli.clock.now();
  const scope = { districtId: district.id, today: dayOf(district, now) };
  return inDistrict(linli.pools.app, scope, async ({ tx }) => ({ value: await checkRollups(tx, district, now) }));
};

const shown = async (asked: Record<string, unknown>) => {
  const period = { from: "2026-11-01", to: "2027-10-31" };
  return expectOk(
    await (await linli.as("district-officer-he")).call("show-rates", { ...period, by: "unit", ...asked }),
  ).body;
};

test("after any history the sums are what a recount gives, and a past day stays as it was", {
  timeout: 240_000,
}, async () => {
  const evenings: { knownOn: string; figures: unknown }[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(stepOf, { minLength: 12, maxLength: 30 }), async (steps) => {
      for (const step of steps) await take(step);
      await allCounted();
      expect((await verdict()).differences).toEqual([]);
      const district = linli.district();
      const midnight = linli.clock.now().toZonedDateTimeISO(district.timeZone).startOfDay().add({ days: 1 });
      // The last moment of the day, so that the evening's figures are those of the day.
      linli.clock.set(midnight.subtract({ milliseconds: 1 }).toInstant().toString());
      await allCounted();
      evenings.push({ knownOn: dayOf(district, linli.clock.now()), figures: await shown({}) });
      linli.clock.set(midnight.add({ hours: 9 }).toInstant().toString());
    }),
    { numRuns: 12 },
  );
  expect(filed.length).toBeGreaterThan(8);
  for (const { knownOn, figures } of evenings) expect(await shown({ knownOn })).toEqual(figures);
  // The recount of the same moment by another way: straight from the requests.
  const [counts] = await linli.rows(
    `select count(*)::integer as filed, count(*) filter (where solved is not null)::integer as answered,
            count(*) filter (where solved)::integer as solved, count(*) filter (where first_contacted_at <= first_contact_due_at)::integer as contacted,
            count(*) filter (where closing in ('confirmed', 'unrated'))::integer as closed
       from requests.requests
      where district_id = $1 and part_of_id is null and closing is distinct from 'merged'`,
    [linli.district().id],
  );
  await allCounted();
  const { total } = await shown({});
  const { response, resolution } = total.shares;
  expect({
    filed: total.filed,
    answered: resolution.whole,
    solved: resolution.part,
    contacted: response.part,
    closed: total.shares["closed-community"].whole,
  }).toEqual(counts);
});

test("a sum that was changed by hand is found", async () => {
  await linli.rows(
    "update rates.daily set solved = solved + 1 where (area_id, filed_on) in (select area_id, filed_on from rates.daily limit 1)",
  );
  expect((await verdict()).differences.join()).toMatch(/sums of/);
  await linli.rows(
    "update requests.requests set solved = true where id = (select id from requests.requests where solved is null and part_of_id is null limit 1)",
  );
  await linli.rows("alter table requests.requests disable trigger keep_changed_standing");
  await linli.rows(
    "update requests.requests set reopened_count = reopened_count + 1, solved = not coalesce(solved, false) where id = (select id from requests.requests where part_of_id is null limit 1)",
  );
  expect((await verdict()).differences.join()).toMatch(/its newest standing is not how it stands/);
});

test("counting twice at once, or again after a failure, counts once", async () => {
  await Promise.all([1, 2, 3].map(() => linli.runJob("count-standings")));
  await allCounted();
  expect((await verdict()).waiting).toBe(0);
});
