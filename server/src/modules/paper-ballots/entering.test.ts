import { beforeAll, describe, expect, it, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { addElectorate, phoneOf } from "../../testing/electorate.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, cast, closed, opened, shown } from "../votes/votes.fixture.ts";
import {
  enter,
  enterTwice,
  first,
  listed,
  numberOf,
  openOwnersVote,
  paperOf,
  second,
  third,
} from "./paper.fixture.ts";

const linli = testDistrict();
beforeAll(() => addElectorate(linli));

const yes = { answer: "yes" };
const no = { answer: "no" };

describe("a paper ballot", () => {
  it("counts when two people have read the same", async () => {
    const vote = await openOwnersVote(linli);
    expect(expectOk(await enter(linli, first, vote.id, numberOf["101"], yes)).body).toEqual({
      state: "entered-once",
      home: "丁香园1栋 1单元 101",
    });
    expect((await shown(linli, first, vote.id)).tookPart).toBe(0);
    expect(expectOk(await enter(linli, second, vote.id, numberOf["101"], yes)).body.state).toBe("counted");
    expect(await shown(linli, first, vote.id)).toMatchObject({ tookPart: 1, ways: [{ way: "paper", count: 1 }] });
    const ballots = await linli.rows("select choice, way, person_id from votes.ballots where vote_id = $1", [
      vote.id,
    ]);
    expect(ballots).toEqual([{ choice: yes, way: "paper", person_id: null }]);
  });

  it("is read the second time without a sight of the first reading, and afterwards shown to those who count", async () => {
    const vote = await openOwnersVote(linli);
    await enter(linli, first, vote.id, 1, yes);
    for (const reader of [second, third]) {
      const { entries } = await paperOf(linli, reader, vote.id, 1);
      expect(entries).toMatchObject([{ byName: "陈示例", isMine: false, reading: null }]);
    }
    expect((await paperOf(linli, first, vote.id, 1)).entries).toMatchObject([
      { isMine: true, reading: { choice: yes } },
    ]);
    expect(JSON.stringify(await listed(linli, second, vote.id))).not.toContain("answer");
    await enter(linli, second, vote.id, 1, yes);
    expect((await paperOf(linli, third, vote.id, 1)).entries).toMatchObject([
      { reading: { choice: yes } },
      { reading: { choice: yes } },
    ]);
  });

  it("of the same person twice is refused, in whatever order they choose", async () => {
    const vote = await openOwnersVote(linli);
    expectOk(await enter(linli, first, vote.id, 1, yes));
    expect((await enter(linli, first, vote.id, 1, yes)).body.code).toBe("entered-by-you");
    expect((await shown(linli, first, vote.id)).tookPart).toBe(0);
  });

  it("sent twice by a bad network is entered once", async () => {
    const vote = await openOwnersVote(linli);
    const entryId = newId();
    for (const _ of [1, 2]) expectOk(await enter(linli, first, vote.id, 1, yes, { entryId }));
    expect(await linli.rows("select 1 from paper_ballots.entries where vote_id = $1", [vote.id])).toHaveLength(1);
    const again = newId();
    for (const _ of [1, 2]) {
      const { body } = expectOk(await enter(linli, second, vote.id, 1, yes, { entryId: again }));
      expect(body.state).toBe("counted");
    }
  });

  it("may name options in another order, and is the same", async () => {
    linli.clock.set("2026-11-24T01:00:00Z");
    const vote = await opened(linli, {
      kind: "multiple",
      options: [{ title: "甲" }, { title: "乙" }, { title: "丙" }],
      mostOptions: 2,
    });
    expectOk(await enter(linli, first, vote.id, 1, { options: [3, 1] }));
    expect(expectOk(await enter(linli, second, vote.id, 1, { options: [1, 3] })).body.state).toBe("counted");
  });

  it("is void when both find it so; its home may still vote by phone", async () => {
    const vote = await openOwnersVote(linli);
    expect(await enterTwice(linli, vote.id, numberOf["101"], "void")).toMatchObject({ state: "void" });
    expect((await enter(linli, first, vote.id, numberOf["101"], yes)).body.code).toBe("paper-void");
    expectOk(await cast(await phoneOf(linli, "bao"), vote.id, no));
  });

  it("counts in the decision by area and heads like one from a phone", async () => {
    const vote = await openOwnersVote(linli);
    for (const room of ["101", "102", "201", "202", "401"] as const)
      await enterTwice(linli, vote.id, numberOf[room], yes);
    await closed(linli, "2026-12-20T10:00:00Z");
    expectOk(await act(linli, first, "finish-paper", vote.id));
    const { result, tookPart } = await shown(linli, first, vote.id);
    expect(tookPart).toBe(5);
    // 812300 + 812300 + 1056000 + 640700 + 1200000 of 7217900, four heads of six.
    expect(result.participation).toMatchObject({
      area: { left: "13563900", right: "14435800", holds: false },
      heads: { left: "12", right: "12", holds: true },
    });
  });
});

describe("is refused", () => {
  test.each([
    ["a number nobody has", 99, yes, 422, "paper-number-unknown"],
    ["an answer that the vote does not ask for", 1, { option: 1 }, 422, "choice-invalid"],
    ["nothing at all", 1, undefined, 422, "choice-invalid"],
  ])("%s", async (_, number, choice, status, code) => {
    const vote = await openOwnersVote(linli);
    expect(await enter(linli, first, vote.id, number, choice)).toMatchObject({ status, body: { code } });
    expect(await linli.rows("select 1 from paper_ballots.papers where vote_id = $1", [vote.id])).toEqual([]);
  });

  test("a paper that was collected by a post elsewhere", async () => {
    const vote = await openOwnersVote(linli);
    const collectorPostId = linli.id("post", "grid-worker-jin");
    const answer = await enter(linli, first, vote.id, 1, yes, { collectorPostId });
    expect(answer).toMatchObject({ status: 422, body: { code: "collector-unknown" } });
    expectOk(await enter(linli, first, vote.id, 1, yes, { collectorPostId: linli.id("post", "grid-worker-wang") }));
    expect((await listed(linli, first, vote.id)).papers).toMatchObject([{ collectedBy: "甲一社区第1网格网格员" }]);
  });

  test("a paper before the vote has opened, after it has closed, and one of a secret vote", async () => {
    const vote = await openOwnersVote(linli);
    linli.clock.set("2026-12-20T10:00:00Z");
    expect((await enter(linli, first, vote.id, 1, yes)).body.code).toBe("vote-closed");
    await linli.runJob("close-due-votes");
    expect((await enter(linli, first, vote.id, 1, yes)).body.code).toBe("vote-closed");
    linli.clock.set("2026-11-24T01:00:00Z");
    const secret = await opened(linli, { secrecy: "secret" });
    expect((await enter(linli, first, secret.id, 1, yes)).body.code).toBe("vote-is-secret");
  });

  test("a paper by the staff of another place, who do not see the vote; and by departments", async () => {
    const vote = await openOwnersVote(linli);
    expect((await enter(linli, "community-officer-qian", vote.id, 1, yes)).status).toBe(404);
    expect((await enter(linli, "grid-worker-jin", vote.id, 1, yes)).status).toBe(404);
    expect((await enter(linli, "department-officer-feng", vote.id, 1, yes)).status).toBe(403);
    expect((await enter(linli, "resident-li", vote.id, 1, yes)).status).toBe(403);
    const elsewhere = await (await linli.as("community-officer-qian")).call("list-paper-ballots", {
      voteId: vote.id,
    });
    expect(elsewhere.status).toBe(404);
  });
});

test("what somebody read stands neither in the audit nor in an event", async () => {
  const vote = await openOwnersVote(linli);
  await enterTwice(linli, vote.id, 1, no);
  const told = await linli.rows(
    `select input::text as text from platform.audit_entries where operation = 'enter-paper-ballot'
     union all select payload::text from platform.events where name like 'vote.paper%'`,
  );
  expect(told.length).toBeGreaterThan(3);
  expect(told.map(({ text }) => text).join()).not.toMatch(/answer|choice|丁香园/);
});
