import { beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { addElectorate, phoneOf } from "../../testing/electorate.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, cast, closed, shown } from "../votes/votes.fixture.ts";
import { attachScan, enter, enterTwice, first, numberOf, openOwnersVote, second, third } from "./paper.fixture.ts";

/** The owners of 丁香园1栋 elect their committee, some of them on paper. */
const linli = testDistrict();
beforeAll(() => addElectorate(linli));

const names = ["秦示例", "尤示例", "许示例", "何示例", "吕示例", "施示例"];
const election = () =>
  openOwnersVote(linli, {
    title: "选举业主委员会",
    kind: "multiple",
    ownersMatter: 3,
    committeeSize: 5,
    options: names.map((title) => ({ title })),
  });

test("several ticks are read alike in whatever order they were typed, and count with those of phones", async () => {
  const vote = await election();
  expectOk(await enter(linli, first, vote.id, numberOf["402"], { options: [4, 1] }));
  const counted = expectOk(await enter(linli, second, vote.id, numberOf["402"], { options: [1, 4] }));
  expect(counted.body.state).toBe("counted");
  expect((await enterTwice(linli, vote.id, numberOf["101"], { options: [1, 2, 3, 4, 5] })).state).toBe("counted");
  const phones = { cen: [1, 2, 3, 4, 6], fan: [1, 2, 3], gao: [1, 2, 5, 6] } as const;
  for (const [voter, options] of Object.entries(phones)) {
    expectOk(await cast(await phoneOf(linli, voter as keyof typeof phones), vote.id, { options }));
  }
  expect((await cast(await phoneOf(linli, "bao"), vote.id, { options: [6] })).status).toBe(409);
  await closed(linli, "2026-12-20T10:00:00Z");
  expectOk(await act(linli, first, "finish-paper", vote.id));
  expect((await shown(linli, first, vote.id)).result).toMatchObject({
    winners: [1, 2, 3],
    openSeats: 2,
    candidates: [{ heads: "5" }, { heads: "4" }, { heads: "3" }, { heads: "3", majority: { holds: false } }, {}, {}],
  });
});

test("a paper with more ticks than seats is no choice, and is entered as void", async () => {
  const vote = await election();
  const tooMany = await enter(linli, first, vote.id, numberOf["101"], { options: [1, 2, 3, 4, 5, 6] });
  expect(tooMany.body).toMatchObject({ code: "choice-invalid", facts: { because: "too-many-options" } });
  expect((await enterTwice(linli, vote.id, numberOf["101"], "void")).state).toBe("void");
});

test("one tick read differently is decided by a third who has the original before them", async () => {
  const vote = await election();
  expectOk(await enter(linli, first, vote.id, numberOf["101"], { options: [1, 2, 3] }));
  expect(expectOk(await enter(linli, second, vote.id, numberOf["101"], { options: [1, 2] })).body.state).toBe(
    "differing",
  );
  expectOk((await attachScan(linli, first, vote.id, numberOf["101"])).answer);
  const resolved = await (await linli.as(third)).call("resolve-paper-ballot", {
    voteId: vote.id,
    paperNumber: numberOf["101"],
    entryId: newId(),
    choice: { options: [1, 2, 3] },
  });
  expect(resolved.body).toMatchObject({ state: "counted" });
});
