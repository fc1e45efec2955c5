import { beforeAll, describe, expect, it, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { addElectorate, electorateIds, phoneOf } from "../../testing/electorate.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, cast, closed, opened, prepared, shown } from "../votes/votes.fixture.ts";
import {
  attachScan,
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
const hour = "2026-12-20T10:00:00Z";
const lastHour = "2026-12-23T10:00:00Z";

const publicly = async (number: string) =>
  expectOk(await (await linli.as("anyone")).call("show-public-vote", { number })).body;
const print = async (voteId: string) =>
  (await linli.as(first)).call("print-paper-ballots", { voteId, format: "docx", from: 1, to: 8 });
const finish = (voteId: string, by: Character = first) => act(linli, by, "finish-paper", voteId);

/** Paper was printed, and the closing hour has come. */
async function awaited(change: Record<string, unknown> = {}) {
  const vote = await openOwnersVote(linli, change);
  expectOk(await print(vote.id));
  await closed(linli, hour);
  expect(await shown(linli, first, vote.id)).toMatchObject({ state: "awaiting-paper", outcome: null, result: null });
  return vote;
}

describe("at its hour a vote for which ballots were printed", () => {
  it("takes nothing from phones any more, and no proxy, extension, reminder or calling off", async () => {
    const vote = await awaited({ proxiesPerHolder: 2, extensionDays: 5 });
    const bao = await phoneOf(linli, "bao");
    expect((await cast(bao, vote.id, yes)).body.code).toBe("vote-closed");
    const electorId = electorateIds(linli).home("101");
    expect((await bao.call("revoke-proxy", { voteId: vote.id, electorId })).body.code).toBe("vote-closed");
    const proxy = { proxyId: newId(), electorId, holderPhone: "19900040005", documentId: newId() };
    const chen = await linli.as(first);
    const registered = await chen.call("register-proxy", { voteId: vote.id, ...proxy });
    expect(registered.body.code).toBe("vote-closed");
    expect((await chen.call("remind-voters", { voteId: vote.id })).body.code).toBe("vote-closed");
    expect((await act(linli, first, "extend-vote", vote.id, { days: 1 })).body.code).toBe("vote-closed");
    expect((await act(linli, first, "cancel-vote", vote.id, { because: "不要了" })).body.code).toBe("vote-closed");
    expect((await print(vote.id)).body.code).toBe("vote-closed");
  });

  it("does not wait for the clock's job with that", async () => {
    const vote = await openOwnersVote(linli, { proxiesPerHolder: 2, extensionDays: 5 });
    linli.clock.set(hour);
    const chen = await linli.as(first);
    const electorId = electorateIds(linli).home("101");
    const proxy = { proxyId: newId(), electorId, holderPhone: "19900040005", documentId: newId() };
    const answers = [
      await chen.call("register-proxy", { voteId: vote.id, ...proxy }),
      await chen.call("remind-voters", { voteId: vote.id }),
      await act(linli, first, "extend-vote", vote.id, { days: 1 }),
      await act(linli, first, "cancel-vote", vote.id, { because: "不要了" }),
      await print(vote.id),
    ];
    expect(answers.map(({ body }) => body.code)).toEqual(answers.map(() => "vote-closed"));
  });

  it("says to everybody that paper is being entered and until when, and shows nothing of the count", async () => {
    const vote = await awaited();
    expect(await publicly(vote.number)).toMatchObject({
      state: "awaiting-paper",
      paperUntil: lastHour,
      rules: { paperDays: 3 },
      outcome: null,
      result: null,
    });
    const list = await (await linli.as(first)).call("download-ballots", { number: vote.number });
    expect(list.body.code).toBe("vote-not-published");
    expect((await act(linli, first, "publish-result", vote.id)).body.code).toBe("paper-awaited");
    const settled = await act(linli, first, "settle-tie", vote.id, { order: [1], because: "抽签" });
    expect(settled.body.code).toBe("paper-awaited");
    const running = expectOk(await (await linli.as(first)).call("list-votes", { show: "open" })).body.votes;
    expect(running.map(({ id }: { id: string }) => id)).toContain(vote.id);
  });

  it("still has its paper entered, corrected, decided and taken back, until it is finished and counted", async () => {
    const vote = await awaited();
    const step = async (by: Character, operation: string, paperNumber: number, more: object) =>
      (await linli.as(by)).call(operation, { voteId: vote.id, paperNumber, ...more });
    await enterTwice(linli, vote.id, numberOf["101"], yes);

    expectOk(await enter(linli, first, vote.id, numberOf["102"], no));
    expectOk(await step(first, "correct-paper-entry", numberOf["102"], { entryId: newId(), choice: yes }));
    expectOk(await enter(linli, second, vote.id, numberOf["102"], no));
    expectOk(await enter(linli, first, vote.id, numberOf["201"], yes));
    expect(await shown(linli, first, vote.id)).toMatchObject({ openPaperCount: 2, tookPart: 1 });
    expect(await finish(vote.id)).toMatchObject({
      status: 409,
      body: { code: "paper-unfinished", facts: { count: 2, numbers: ["0002", "0003"] } },
    });
    expect((await publicly(vote.number)).state).toBe("awaiting-paper");

    expectOk((await attachScan(linli, second, vote.id, numberOf["102"])).answer);
    const { abilities } = await paperOf(linli, third, vote.id, numberOf["102"]);
    expect(abilities).toContainEqual({ operation: "resolve-paper-ballot", refusedBecause: null });
    expectOk(await step(third, "resolve-paper-ballot", numberOf["102"], { entryId: newId(), choice: yes }));
    const { version } = await paperOf(linli, first, vote.id, numberOf["201"]);
    expectOk(await step(first, "withdraw-paper-ballot", numberOf["201"], { version, because: "错号" }));

    expect(expectOk(await finish(vote.id, third)).body.state).toBe("closed");
    expect(await shown(linli, first, vote.id)).toMatchObject({
      state: "closed",
      outcome: "quorum-not-met",
      tookPart: 2,
      unfinishedPaperCount: 0,
      result: { area: { tookPart: "1624600" } },
    });
    expect((await enter(linli, first, vote.id, numberOf["201"], yes)).body.code).toBe("vote-closed");
    expect((await finish(vote.id)).body.code).toBe("vote-closed");
    expectOk(await act(linli, first, "publish-result", vote.id));
    expect((await publicly(vote.number)).outcome).toBe("quorum-not-met");
    expect((await finish(vote.id)).body.code).toBe("vote-published");
  });

  it("refuses late paper of a home that voted by phone, and tells it", async () => {
    const vote = await openOwnersVote(linli);
    expectOk(await print(vote.id));
    expectOk(await cast(await phoneOf(linli, "bao"), vote.id, no));
    await closed(linli, hour);
    expect((await enter(linli, first, vote.id, numberOf["101"], yes)).body.code).toBe("home-voted-already");
    await linli.runJobs();
    const told = await linli.rows(
      "select 1 from notifications.notices where kind = 'vote.paper-came-late' and subject_id = $1",
      [vote.id],
    );
    expect(told).toHaveLength(1);
  });

  it("has its post reminded at once and each morning, until it is counted", async () => {
    const vote = await awaited();
    await linli.runJobs();
    const told = async () =>
      (
        await linli.rows(
          "select 1 from notifications.notices where kind = 'vote.paper-awaited' and subject_id = $1",
          [vote.id],
        )
      ).length;
    expect(await told()).toBe(1);
    await linli.runJob("remind-of-open-paper");
    expect(await told()).toBe(1);
    linli.clock.set("2026-12-21T01:00:00Z");
    await linli.runJob("remind-of-open-paper");
    expect(await told()).toBe(2);
    expectOk(await finish(vote.id));
    linli.clock.set("2026-12-22T01:00:00Z");
    await linli.runJob("remind-of-open-paper");
    expect(await told()).toBe(2);
  });
});

describe("when its days for paper are over", () => {
  it("is counted by itself, and says how many papers were not finished and do not count", async () => {
    const vote = await awaited();
    await enterTwice(linli, vote.id, numberOf["101"], yes);
    expectOk(await enter(linli, first, vote.id, numberOf["102"], yes));
    expectOk(await enter(linli, first, vote.id, numberOf["201"], yes));
    expectOk(await enter(linli, second, vote.id, numberOf["201"], no));
    await closed(linli, "2026-12-23T09:59:00Z");
    expect((await publicly(vote.number)).state).toBe("awaiting-paper");
    await closed(linli, lastHour);
    expect(await shown(linli, first, vote.id)).toMatchObject({
      state: "closed",
      tookPart: 1,
      unfinishedPaperCount: 2,
      outcome: "quorum-not-met",
    });
    expectOk(await act(linli, first, "publish-result", vote.id));
    expect(await publicly(vote.number)).toMatchObject({ unfinishedPaperCount: 2, paperUntil: lastHour });
    const [event] = await linli.rows(
      "select payload from platform.events where subject_id = $1 and name = 'vote.closed'",
      [vote.id],
    );
    expect(event?.["payload"]).toMatchObject({ unfinishedPapers: 2 });
  });
});

describe("whether a vote waits for paper", () => {
  it("is known by any paper that was entered, though none was printed here", async () => {
    const vote = await openOwnersVote(linli);
    expectOk(await enter(linli, first, vote.id, 1, yes));
    // The clock's job has not run yet: the hour counts, and it will wait.
    linli.clock.set(hour);
    expect((await cast(await phoneOf(linli, "cen"), vote.id, yes)).body.code).toBe("vote-closed");
    expectOk(await enter(linli, second, vote.id, 1, yes));
    await closed(linli, hour);
    expect((await shown(linli, first, vote.id)).state).toBe("awaiting-paper");
  });

  it("is settled at its hour: without paper it is counted at once, and the first paper comes too late", async () => {
    const vote = await openOwnersVote(linli);
    linli.clock.set(hour);
    expect((await enter(linli, first, vote.id, 1, yes)).body.code).toBe("vote-closed");
    await closed(linli, hour);
    expect(await shown(linli, first, vote.id)).toMatchObject({
      state: "closed",
      outcome: "quorum-not-met",
      unfinishedPaperCount: 0,
    });
  });

  it("is no, where it was announced without days for paper: what is unfinished does not count", async () => {
    const vote = await openOwnersVote(linli, { paperDays: 0 });
    expectOk(await enter(linli, first, vote.id, 1, yes));
    await closed(linli, hour);
    expect(await shown(linli, first, vote.id)).toMatchObject({ state: "closed", unfinishedPaperCount: 1 });
  });

  it("is asked again after a vote was extended", async () => {
    const vote = await openOwnersVote(linli, { extensionDays: 5 });
    expectOk(await enter(linli, first, vote.id, 1, yes));
    expectOk(await act(linli, first, "extend-vote", vote.id, { days: 2 }));
    await closed(linli, hour);
    expect((await shown(linli, first, vote.id)).state).toBe("open");
    await closed(linli, "2026-12-22T10:00:00Z");
    expect(await shown(linli, first, vote.id)).toMatchObject({
      state: "awaiting-paper",
      paperUntil: "2026-12-25T10:00:00Z",
    });
  });

  it("is never so of a secret one", async () => {
    linli.clock.set("2026-11-24T01:00:00Z");
    const secret = await opened(linli, { secrecy: "secret", paperDays: 5 });
    expect((await publicly(secret.number)).rules.paperDays).toBe(0);
    await closed(linli, hour);
    expect((await publicly(secret.number)).state).toBe("closed");
  });
});

test("paper cannot be finished before the vote has closed, nor of one that was called off", async () => {
  linli.clock.set("2026-11-24T01:00:00Z");
  const draft = await prepared(linli);
  expect((await finish(draft.id)).body.code).toBe("vote-not-closed");
  const vote = await openOwnersVote(linli);
  expect((await finish(vote.id)).body.code).toBe("vote-not-closed");
  expectOk(await act(linli, first, "cancel-vote", vote.id, { because: "写错了" }));
  expect((await finish(vote.id)).body.code).toBe("vote-cancelled");
});

test("a tie that whoever presides settles comes after the paper", async () => {
  linli.clock.set("2026-11-24T01:00:00Z");
  const options = [{ title: "长椅" }, { title: "花坛" }];
  const vote = await opened(linli, { kind: "single", options, tieRule: "chair" });
  expectOk(await cast(await phoneOf(linli, "bao"), vote.id, { option: 1 }));
  const other = await linli.rows("select paper_number from votes.electors where vote_id = $1 and elector_id = $2", [
    vote.id,
    electorateIds(linli).person("gao"),
  ]);
  const number = Number(other[0]!["paper_number"]);
  expectOk(await enter(linli, first, vote.id, number, { option: 2 }));
  await closed(linli);
  expectOk(await enter(linli, second, vote.id, number, { option: 2 }));
  expectOk(await finish(vote.id));
  expect((await shown(linli, first, vote.id)).outcome).toBe("tie");
  expectOk(await act(linli, first, "settle-tie", vote.id, { order: [2, 1], because: "当场抽签" }));
  expect((await shown(linli, first, vote.id)).outcome).toBe("elected");
});

test("two people who finish at once count it once, and of an entry at the same moment either comes first", async () => {
  const vote = await awaited();
  await enterTwice(linli, vote.id, numberOf["101"], yes);
  const { version } = await shown(linli, first, vote.id);
  const desks = await Promise.all([linli.as(first), linli.as(third), linli.as(second)]);
  const [one, other, entered] = await Promise.all([
    desks[0].call("finish-paper", { voteId: vote.id, version }),
    desks[1].call("finish-paper", { voteId: vote.id, version }),
    enter(linli, second, vote.id, numberOf["102"], yes),
  ]);
  const finished = [one, other].filter(({ status }) => status === 200);
  const codes = [one, other].flatMap(({ status, body }) => (status === 200 ? [] : [body.code]));
  if (entered.status === 200) {
    // The paper came first, and is unfinished.
    expect(codes).toEqual(["paper-unfinished", "paper-unfinished"]);
    expect((await shown(linli, first, vote.id)).state).toBe("awaiting-paper");
  } else {
    expect(finished).toHaveLength(1);
    expect(codes).toEqual(["vote-closed"]);
    expect((await listed(linli, first, vote.id)).counts).toEqual([{ state: "counted", count: 1 }]);
  }
  const counted = await linli.rows("select 1 from platform.events where subject_id = $1 and name = 'vote.counted'", [
    vote.id,
  ]);
  expect(counted).toHaveLength(finished.length);
});
