import fc from "fast-check";
import { expect, test } from "vitest";
import { type Filed, file, seen } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

/** Random merging, taking out, splitting and work in between: nobody who reported is lost, and nothing is nobody's. */

const linli = testDistrict();
const reporters: Character[] = ["resident-li", "resident-zhou", "resident-ma"];
const part = { words: "换灯", categoryId: categoryIdOf("street-light-out"), postId: null };

const moves = [
  ["merge-requests", (other: Filed) => ({ numbers: [other.number], reason: "同一件" })],
  ["merge-requests", (other: Filed) => ({ numbers: [other.number], reason: "同一件" })],
  ["unmerge-request", () => ({ reason: "不是同一件" })],
  ["split-request", () => ({ parts: [part, part] })],
  ["accept-request", () => ({})],
  ["ask-resident", () => ({ question: "几楼？" })],
  ["escalate-request", () => ({ reason: "办不了" })],
  ["resolve-request", () => ({ words: "办好了", photoIds: [] })],
  ["reject-request", () => ({ reason: "不归这里管" })],
] as const;
const ownMoves = [
  ["confirm-solution", { satisfaction: "satisfied" }],
  ["dispute-solution", { reason: "没有解决" }],
  ["withdraw-request", {}],
  ["leave-request", {}],
] as const;

type Step =
  | { which: number; one: number; other: number; part: boolean }
  | { own: number; one: number }
  | { hours: number };
const step: fc.Arbitrary<Step> = fc.oneof<fc.WeightedArbitrary<Step>[]>(
  {
    weight: 6,
    arbitrary: fc.record({ which: fc.nat(moves.length - 1), one: fc.nat(5), other: fc.nat(5), part: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ own: fc.nat(ownMoves.length - 1), one: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ hours: 5 }) },
);

interface Row {
  id: string;
  number: string;
  state: string;
  closing: string | null;
  merged_into_id: string | null;
  part_of_id: string | null;
}

const rowsOf = async () =>
  (await linli.rows(
    "select id, number, state, closing, merged_into_id, part_of_id from requests.requests where district_id = $1",
    [linli.district().id],
  )) as unknown as Row[];

async function take(filed: Filed[], taken: Step): Promise<void> {
  if ("hours" in taken) {
    linli.clock.set(linli.clock.now().add({ hours: taken.hours }).toString());
    return;
  }
  const one = filed[taken.one]!;
  if ("own" in taken) {
    const [name, input] = ownMoves[taken.own]!;
    await linli.newBrowser().call(name, { number: one.number, key: one.key, ...input });
  } else {
    const [name, input] = moves[taken.which]!;
    const parts = (await rowsOf()).filter(({ part_of_id, state }) => part_of_id === one.id && state !== "closed");
    const id = taken.part && parts[0] ? parts[0].id : one.id;
    const { version, holder } = await seen(linli, "district-officer-he", id);
    const by = linli.staff.find((key) => linli.id("post", key) === holder.id) ?? "district-leader-lv";
    const answer = await (await linli.as(by)).call(name, { requestId: id, version, ...input(filed[taken.other]!) });
    expect(answer.status).toBeLessThan(500);
  }
  await linli.runJobs();
}

/** So that the phones may file again. */
async function endAll(filed: Filed[]): Promise<void> {
  for (const { number, key } of filed) await linli.newBrowser().call("withdraw-request", { number, key });
  await linli.runJobs();
  linli.clock.set(
    linli.clock
      .now()
      .add({ hours: 24 * 8 })
      .toString(),
  );
  await linli.runJob("close-silent-requests");
}

test("every reporter has exactly one live place to look, and nothing that is open is without a post", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 18 }), async (steps) => {
      const filed: Filed[] = [];
      for (const index of [0, 1, 2, 3, 4, 5]) filed.push(await file(linli, {}, reporters[index % 3]!));
      for (const taken of steps) await take(filed, taken);
      const rows = await rowsOf();
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const row of rows) {
        if (row.state !== "closed")
          expect((await seen(linli, "district-officer-he", row.id)).holders).not.toEqual([]);
        expect(row.merged_into_id !== null).toBe(row.closing === "merged");
        // One level only: what others are merged into is not merged itself, and a part is neither.
        const into = row.merged_into_id === null ? undefined : byId.get(row.merged_into_id)!;
        if (into) expect([into.merged_into_id, into.part_of_id, row.part_of_id]).toEqual([null, null, null]);
        const whole = row.part_of_id === null ? undefined : byId.get(row.part_of_id)!;
        if (whole?.state === "resolved" || whole?.state === "closed") expect(row.state).toBe("closed");
      }
      for (const { id, number, key } of filed) {
        const row = byId.get(id)!;
        const live = row.merged_into_id === null ? row : byId.get(row.merged_into_id)!;
        const shown = expectOk(await linli.newBrowser().call("show-progress", { number, key })).body;
        expect(shown).toMatchObject({ number, reported: true, state: live.state });
        expect(shown.mergedInto).toBe(live === row ? null : live.number);
        expect(shown.mine && shown.joined).toBe(false);
      }
      // Who came with a merged request follows the one that it is merged into, and only that one.
      const strayed = await linli.rows(
        `select j.id from requests.joined_residents j
           join requests.requests m on m.district_id = j.district_id and m.id = j.merged_from_id
          where j.left_at is null and m.merged_into_id is distinct from j.request_id`,
      );
      expect(strayed).toEqual([]);
      for (const by of reporters) {
        const { requests } = expectOk(await (await linli.as(by)).call("list-mine")).body;
        const numbers = requests.map(({ number }: Filed) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
      }
      await endAll(filed);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
