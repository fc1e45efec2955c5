import { createHash } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { addElectorate, electorateIds } from "../../testing/electorate.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { openCouncil, seat } from "../councils/councils.fixture.ts";
import {
  act,
  cast,
  closed,
  closesAt,
  draft,
  morning,
  opened,
  opensAt,
  phonesOf,
  prepared,
  shown,
} from "./votes.fixture.ts";

const linli = testDistrict();
const phone = phonesOf(linli);
beforeAll(() => addElectorate(linli));
beforeEach(() => linli.clock.set(morning));

const ids = () => electorateIds(linli);
const anyone = () => linli.as("anyone");
const publicly = async (number: string) => expectOk(await (await anyone()).call("show-public-vote", { number })).body;
const listOf = async (number: string) => (await anyone()).call("download-ballots", { number });

test("a vote goes from question to published result, and its list counts to the same", async () => {
  const vote = await opened(linli);
  const [bao, cen, fan, gao] = await Promise.all([phone("bao"), phone("cen"), phone("fan"), phone("gao")]);
  expectOk(await cast(bao, vote.id, { answer: "yes" }));
  expectOk(await cast(cen, vote.id, { answer: "yes" }));
  expectOk(await cast(fan, vote.id, { answer: "no" }));
  const receipt = expectOk(await cast(gao, vote.id, { abstain: true })).body.ballots[0].number;

  expect(await publicly(vote.number)).toMatchObject({ state: "open", tookPart: 4, result: null, outcome: null });
  expect((await listOf(vote.number)).body.code).toBe("vote-not-published");
  await closed(linli);
  expect(await publicly(vote.number)).toMatchObject({ state: "closed", result: null, outcome: null });
  expectOk(await act(linli, "community-officer-chen", "publish-result", vote.id));

  const after = await publicly(vote.number);
  expect(after).toMatchObject({
    state: "published",
    outcome: "failed",
    result: { took: 4, yes: 2, no: 1, abstained: 1, yesNeeded: 3, missing: { yes: 1 } },
  });
  const list = expectOk(await listOf(vote.number)).bytes;
  expect(createHash("sha256").update(list).digest("hex")).toBe(after.listSha256);
  await linli.runJobs();
  const noted = "select input from platform.audit_entries where operation = 'note-ballot-list' and subject_id = $1";
  expect(await linli.rows(noted, [vote.id])).toEqual([{ input: { voteId: vote.id, listSha256: after.listSha256 } }]);
  const lines = list
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.slice(1, -1)).toHaveLength(4);
  expect(lines.find(({ number }) => number === receipt).choice).toEqual({ abstain: true });
  expect(lines.at(-1).result).toMatchObject({ outcome: "failed", yes: 2 });
  expect(list.toString()).not.toContain(ids().person("gao"));
});

test("who may vote is frozen when it opens: whoever moves in later may not, and learns why", async () => {
  const vote = await opened(linli);
  const before = await publicly(vote.number);
  expect(before.electorCount).toBe(before.peopleCount);
  await linli.rows("update directory.residences set since = '2026-11-29' where person_id = $1", [ids().person("he")]);
  const late = await opened(linli, { opensAt: "2026-11-28T00:10:00Z" });
  const he = await phone("he");
  linli.clock.set("2026-11-30T01:00:00Z");
  expectOk(await cast(he, vote.id, { answer: "yes" }));
  const { mine } = expectOk(await he.call("show-public-vote", { number: late.number })).body;
  expect(mine).toEqual({ rights: [], mayVote: false, because: "not-in-register-when-it-opened" });
  expect((await cast(he, late.id, { answer: "yes" })).body.code).toBe("no-right-to-vote");
  await linli.rows("update directory.residences set since = '2026-01-01' where person_id = $1", [ids().person("he")]);
});

test("children and neighbours of elsewhere are not among the electors, and the page says why", async () => {
  const vote = await opened(linli, { areaId: linli.id("area", "community-a2") }, "community-officer-shen");
  const bao = await phone("bao");
  const { mine } = expectOk(await bao.call("show-public-vote", { number: vote.number })).body;
  expect(mine).toEqual({ rights: [], mayVote: false, because: "lives-elsewhere" });
  const here = await opened(linli);
  const child = await linli.rows("select 1 from votes.electors where vote_id = $1 and elector_id = $2", [
    here.id,
    ids().person("baoChild"),
  ]);
  expect(child).toEqual([]);
});

test("at the door a phone and its code tell whether one may vote, and the same code votes", async () => {
  const vote = await opened(linli);
  const own = "19900040005";
  const door = linli.newBrowser();
  expectOk(await door.call("send-code", { phone: own, purpose: "vote" }));
  const proof = { phone: own, code: await linli.lastCode(own) };
  const right = expectOk(await door.call("check-right", { voteId: vote.id, ...proof })).body;
  expect(right).toMatchObject({ mayVote: true, because: null, rights: [{ home: null, voted: null }] });
  expectOk(await cast(door, vote.id, { answer: "yes" }, proof));
  expect((await cast(door, vote.id, { answer: "no" }, proof)).body).toMatchObject({ code: "voted-already" });
  expect((await cast(door, vote.id, { answer: "no" }, { phone: own, code: "000000" })).body.code).toBe("code-wrong");
  expect((await cast(door, vote.id, { answer: "no" }, { phone: own })).body.code).toBe("code-missing");
  expect((await cast(door, vote.id, { answer: "no" })).body.code).toBe("phone-missing");
});

test("a phone that the register does not know cannot vote, and is told where to have it registered", async () => {
  const vote = await opened(linli);
  const stranger = linli.newBrowser();
  await linli.signIn(stranger, "19900099999");
  expect((await cast(stranger, vote.id, { answer: "yes" })).body.code).toBe("voter-unknown");
  expect(expectOk(await stranger.call("show-public-vote", { number: vote.number })).body.mine.because).toBe(
    "phone-unknown",
  );
});

test("a ballot is cast once: the same again is the same ballot, another one is refused and kept", async () => {
  const vote = await opened(linli);
  const bao = await phone("bao");
  const first = expectOk(await cast(bao, vote.id, { answer: "yes" })).body;
  expect(expectOk(await cast(bao, vote.id, { answer: "yes" })).body).toEqual(first);
  const other = await cast(bao, vote.id, { answer: "no" });
  expect(other).toMatchObject({ status: 409, body: { code: "voted-already" } });
  const found = await (await linli.as("community-officer-chen")).call("find-electors", {
    voteId: vote.id,
    show: "refused",
  });
  expect(expectOk(found).body.electors).toMatchObject([
    { names: ["鲍示例"], voted: { way: "phone" }, refused: [{ way: "phone" }] },
  ]);
  expect(await shown(linli, "community-officer-chen", vote.id)).toMatchObject({
    tookPart: 1,
    refusedCount: 1,
    ways: [{ way: "phone", count: 1 }],
  });
});

test("of twenty attempts at once one ballot is cast", async () => {
  const vote = await opened(linli);
  const bao = await phone("bao");
  const choices = Array.from({ length: 20 }, (_, index) => ({ answer: index % 2 ? "yes" : "no" }));
  const answers = await Promise.all(choices.map((choice) => cast(bao, vote.id, choice)));
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
  expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
  expect(new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.ballots[0].number)).size).toBe(
    1,
  );
  expect((await shown(linli, "community-officer-chen", vote.id)).tookPart).toBe(1);
});

test("no ballot is taken before it opens, after it closes, of the wrong shape, or where it is secret", async () => {
  const bao = await phone("bao");
  const vote = await prepared(linli);
  expect((await cast(bao, vote.id, { answer: "yes" })).status).toBe(404);
  expectOk(await act(linli, "community-officer-chen", "announce-vote", vote.id));
  expect((await cast(bao, vote.id, { answer: "yes" })).body.code).toBe("vote-not-open");
  linli.clock.set(opensAt);
  await linli.runJob("open-due-votes");
  for (const choice of [{}, { answer: "yes", abstain: true }, { option: 1 }, { options: [1] }]) {
    expect((await cast(bao, vote.id, choice)).body.code).toBe("choice-invalid");
  }
  // The clock's job has not run yet: the hour counts.
  linli.clock.set(closesAt);
  expect((await cast(bao, vote.id, { answer: "yes" })).body.code).toBe("vote-closed");
  await closed(linli);
  expect((await cast(bao, vote.id, { answer: "yes" })).body.code).toBe("vote-closed");
  const secret = await opened(linli, { secrecy: "secret" });
  expect((await cast(bao, secret.id, { answer: "yes" })).body.code).toBe("vote-is-secret");
});

test("it is called off before closing, with the reason for everybody, and its voters are told", async () => {
  const vote = await opened(linli);
  expectOk(await act(linli, "community-leader-cao", "cancel-vote", vote.id, { because: "费用写错了，改好再投。" }));
  expect(await publicly(vote.number)).toMatchObject({
    state: "cancelled",
    cancelledBecause: "费用写错了，改好再投。",
  });
  const bao = await phone("bao");
  expect((await cast(bao, vote.id, { answer: "yes" })).body.code).toBe("vote-cancelled");
  await linli.runJobs();
  const told = await linli.rows(
    "select count(*)::integer as count from notifications.notices where kind = 'vote.cancelled' and subject_id = $1",
    [vote.id],
  );
  expect(Number(told[0]?.["count"])).toBeGreaterThan(3);
});

test("only those are reminded who have not voted, once a day", async () => {
  const vote = await opened(linli);
  const bao = await phone("bao");
  expectOk(await cast(bao, vote.id, { answer: "yes" }));
  const chen = await linli.as("community-officer-chen");
  expectOk(await chen.call("remind-voters", { voteId: vote.id }));
  expect((await chen.call("remind-voters", { voteId: vote.id })).body.code).toBe("reminded-lately");
  await linli.runJobs();
  const reminded = await linli.rows(
    `select k.id from notifications.notices n join directory.people k on k.phone_index = n.phone_index
      where n.kind = 'vote.reminder' and n.subject_id = $1`,
    [vote.id],
  );
  const people = reminded.map(({ id }) => id);
  expect(people).toContain(ids().person("gao"));
  expect(people).not.toContain(ids().person("bao"));
});

test("what a resident may still vote on stands in their list until they have", async () => {
  const vote = await opened(linli);
  const bao = await phone("bao");
  const left = async () =>
    expectOk(await bao.call("list-own-votes")).body.votes.find(({ id }: { id: string }) => id === vote.id)?.left;
  expect(await left()).toBe(1);
  expectOk(await cast(bao, vote.id, { abstain: true }));
  expect(await left()).toBe(0);
  const here = expectOk(
    await (await anyone()).call("list-public-votes", { areaId: linli.id("area", "grid-a1-2") }),
  ).body;
  expect(here.votes.map(({ id }: { id: string }) => id)).toContain(vote.id);
});

test("results before closing are shown only where it was announced so", async () => {
  const watched = await opened(linli, { resultsBeforeClosing: true });
  expectOk(await cast(await phone("bao"), watched.id, { answer: "yes" }));
  expect((await publicly(watched.number)).result).toMatchObject({ yes: 1, took: 1 });
});

test("more time is given while it is open, as far as it was announced", async () => {
  const fixed = await opened(linli);
  expect((await act(linli, "community-officer-chen", "extend-vote", fixed.id, { days: 1 })).body).toMatchObject({
    code: "extension-too-long",
    facts: { left: 0 },
  });
  const vote = await opened(linli, { extensionDays: 5 });
  expectOk(await act(linli, "community-officer-chen", "extend-vote", vote.id, { days: 4 }));
  expect((await act(linli, "community-officer-chen", "extend-vote", vote.id, { days: 2 })).body.facts.left).toBe(1);
  await closed(linli);
  expect((await shown(linli, "community-officer-chen", vote.id)).state).toBe("open");
  await closed(linli, "2026-12-09T10:00:00Z");
  expect((await shown(linli, "community-officer-chen", vote.id)).state).toBe("closed");
});

test("a tie goes by the announced rule: nobody decides it, or whoever presides says how", async () => {
  const options = [{ title: "长椅" }, { title: "花坛" }];
  const undecided = await opened(linli, { kind: "single", options });
  const chair = await opened(linli, { kind: "single", options, tieRule: "chair", opensAt: "2026-11-28T00:30:00Z" });
  const bao = await phone("bao");
  const gao = await phone("gao");
  for (const { id } of [undecided, chair]) {
    expectOk(await cast(bao, id, { option: 1 }));
    expectOk(await cast(gao, id, { option: 2 }));
  }
  await closed(linli);
  const settle = (voteId: string, order: number[]) =>
    act(linli, "community-officer-chen", "settle-tie", voteId, { order, because: "当场抽签" });
  expect((await shown(linli, "community-officer-chen", undecided.id)).outcome).toBe("tie");
  expect((await settle(undecided.id, [2, 1])).body.code).toBe("tie-by-rule");
  expectOk(await act(linli, "community-officer-chen", "publish-result", undecided.id));
  expect((await act(linli, "community-officer-chen", "publish-result", chair.id)).body.code).toBe("tie-to-settle");
  expect((await settle(chair.id, [2])).body.code).toBe("order-does-not-settle");
  expectOk(await settle(chair.id, [2, 1]));
  expect((await settle(chair.id, [2, 1])).body.code).toBe("no-tie");
  expectOk(await act(linli, "community-officer-chen", "publish-result", chair.id));
  expect(await publicly(chair.number)).toMatchObject({
    outcome: "elected",
    result: { winners: [2] },
    tieSettled: { order: [2, 1], because: "当场抽签" },
  });
});

test("a run-off may tie twice, and whoever presides is asked twice", async () => {
  const options = [{ title: "长椅" }, { title: "花坛" }, { title: "路灯" }];
  const vote = await opened(linli, { kind: "ranked", options, tieRule: "chair" });
  const rankings = [
    ["bao", [1]],
    ["cen", [2, 1]],
    ["fan", [3]],
    ["gao", [3]],
  ] as const;
  for (const [name, ranking] of rankings) expectOk(await cast(await phone(name), vote.id, { ranking }));
  await closed(linli);
  const settle = (order: number[]) =>
    act(linli, "community-officer-chen", "settle-tie", vote.id, { order, because: "当场抽签" });
  expectOk(await settle([1, 2]));
  const again = await shown(linli, "community-officer-chen", vote.id);
  expect(again).toMatchObject({ outcome: "tie", result: { tied: [1, 3] } });
  expectOk(await settle([3, 1]));
  expect(await shown(linli, "community-officer-chen", vote.id)).toMatchObject({
    outcome: "elected",
    result: { winners: [3], rounds: [{ eliminated: [2] }, { eliminated: [1] }, { eliminated: [] }] },
  });
});

test("without a quorum nothing is decided, and what was missing is told", async () => {
  const vote = await opened(linli, { quorum: { numerator: 1, denominator: 2 } });
  expectOk(await cast(await phone("bao"), vote.id, { answer: "yes" }));
  await closed(linli);
  const { electorCount, result, outcome } = await shown(linli, "community-officer-chen", vote.id);
  const needed = Math.ceil(electorCount / 2);
  expect(outcome).toBe("quorum-not-met");
  expect(result).toMatchObject({ quorumNeeded: needed, missing: { ballots: needed - 1 } });
});

test("the Party members of a place are its branches' members", async () => {
  const vote = await opened(linli, { electorate: "party-members" });
  expect((await publicly(vote.number)).electorCount).toBe(3);
  expectOk(await cast(await phone("dou"), vote.id, { answer: "yes" }));
  const { mine } = expectOk(await (await phone("cen")).call("show-public-vote", { number: vote.number })).body;
  expect(mine.because).toBe("no-party-member-here");
});

test("a ballot, a choice and a phone stand in no audit entry and no event", async () => {
  const vote = await opened(linli, { kind: "single", options: [{ title: "甲方案" }, { title: "乙方案" }] });
  expectOk(await cast(await phone("bao"), vote.id, { option: 2 }));
  const entries = await linli.rows("select input, operation from platform.audit_entries where subject_id = $1", [
    vote.id,
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/"option"|"choice":\{"/);
  const events = await linli.rows("select payload from platform.events where subject_id = $1", [vote.id]);
  expect(JSON.stringify(events)).not.toMatch(/option"|choice/);
});

test("a vote for which nobody is entitled on the day is called off by the clock and says so", async () => {
  const vote = await prepared(
    linli,
    { electorate: "party-members", areaId: linli.id("area", "community-b1") },
    "community-officer-qian",
  );
  expectOk(await act(linli, "community-officer-qian", "announce-vote", vote.id));
  linli.clock.set(opensAt);
  await linli.runJob("open-due-votes");
  expect(await publicly(vote.number)).toMatchObject({
    state: "cancelled",
    cancelledBecause: expect.stringContaining("没有符合条件的人"),
  });
});

test("an id of nothing is not found, whatever is asked of it", async () => {
  const chen = await linli.as("community-officer-chen");
  expect((await chen.call("show-vote", { voteId: newId() })).status).toBe(404);
  expect((await (await anyone()).call("show-public-vote", { number: "V000000-0000" })).status).toBe(404);
});

test("what is not counted yet cannot be published", async () => {
  const vote = await opened(linli, { secrecy: "secret" });
  linli.clock.set(closesAt);
  await linli.runJob("close-due-votes");
  const refused = await act(linli, "community-officer-chen", "publish-result", vote.id);
  expect(refused.body.code).toBe("vote-not-counted");
});

test("the news of a vote reaches each of its voters once, page by page, however often the job runs", async () => {
  const vote = await opened(linli);
  const count = async () =>
    Number(
      (await linli.rows("select count(*) as count from notifications.notices where subject_id = $1", [vote.id]))[0]?.[
        "count"
      ],
    );
  await linli.runJobs();
  const told = await count();
  const { peopleCount } = await publicly(vote.number);
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThanOrEqual(peopleCount);
  const [event] = await linli.rows("select id from platform.events where subject_id = $1 and name = 'vote.opened'", [
    vote.id,
  ]);
  await linli.runJob("tell-vote-news", { eventId: event?.["id"], subjectId: vote.id });
  await linli.runJob("tell-voters", { voteId: vote.id, news: "opened", noticeId: event?.["id"], after: "" });
  await linli.runJobs();
  expect(await count()).toBe(told);
});

test("a stranger without a session is asked for a phone before anything is told", async () => {
  const vote = await opened(linli);
  const answer = await linli.newBrowser().call("cast-ballot", { voteId: vote.id, choice: { answer: "yes" } });
  expect(answer.body.code).toBe("phone-missing");
});

test("of a council its sitting members vote, whoever they are in the register", async () => {
  const councilId = await openCouncil(linli);
  await seat(linli, councilId, "resident-li", { personId: ids().person("gao") });
  const vote = await opened(linli, { electorate: "members", councilId });
  expect((await publicly(vote.number)).electorCount).toBe(1);
  expectOk(await cast(await phone("gao"), vote.id, { answer: "yes" }));
  const { mine } = expectOk(await (await phone("bao")).call("show-public-vote", { number: vote.number })).body;
  expect(mine.because).toBe("no-member");
  const elsewhere = draft(linli, { electorate: "members", councilId: newId() });
  expect((await (await linli.as("community-officer-chen")).call("prepare-vote", elsewhere)).body.code).toBe(
    "council-missing",
  );
});
