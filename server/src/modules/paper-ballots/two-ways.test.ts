import { beforeAll, describe, expect, it, test } from "vitest";
import { addElectorate, electorateIds, phoneOf } from "../../testing/electorate.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { cast, shown } from "../votes/votes.fixture.ts";
import { enter, enterTwice, first, listed, numberOf, openOwnersVote, paperOf, second } from "./paper.fixture.ts";

const linli = testDistrict();
beforeAll(() => addElectorate(linli));

const yes = { answer: "yes" };
const no = { answer: "no" };

describe("a home that has handed in its paper", () => {
  it("cannot vote by phone any more, from the first entry on, and is told so in words", async () => {
    const vote = await openOwnersVote(linli);
    expectOk(await enter(linli, first, vote.id, numberOf["101"], yes));
    const bao = await phoneOf(linli, "bao");
    const refused = await cast(bao, vote.id, no);
    expect(refused).toMatchObject({ status: 409, body: { code: "handed-in-on-paper" } });
    expect(refused.body.title).toMatch(/^这一票的纸质票2026-12-10 08:00已经交来/);
    const { mine } = expectOk(await bao.call("show-public-vote", { number: vote.number })).body;
    expect(mine.rights).toMatchObject([{ voted: null, handedInAt: "2026-12-10T00:00:00Z" }]);
    const own = expectOk(await bao.call("list-own-votes")).body.votes.find(
      ({ id }: { id: string }) => id === vote.id,
    );
    expect(own.left).toBe(0);
    expect((await listed(linli, first, vote.id)).papers).toMatchObject([
      {
        paperNumber: 1,
        state: "entered-once",
        late: [{ way: "phone", at: expect.stringMatching(/^2026-12-10T00:00/) }],
      },
    ]);
    expectOk(await enter(linli, second, vote.id, numberOf["101"], yes));
    expect((await cast(bao, vote.id, no)).body.code).toBe("voted-already");
    expect((await shown(linli, first, vote.id)).tookPart).toBe(1);
  });

  it("leaves the other homes of the same owner free", async () => {
    const vote = await openOwnersVote(linli);
    await enterTwice(linli, vote.id, numberOf["201"], yes);
    const { ballots } = expectOk(await cast(await phoneOf(linli, "fan"), vote.id, yes)).body;
    expect(ballots.map(({ electorId }: { electorId: string }) => electorId)).toEqual([
      electorateIds(linli).home("202"),
    ]);
  });

  it("is not reminded", async () => {
    const vote = await openOwnersVote(linli);
    expectOk(await enter(linli, first, vote.id, numberOf["101"], yes));
    expectOk(await (await linli.as(first)).call("remind-voters", { voteId: vote.id }));
    await linli.runJobs();
    const reminded = await linli.rows(
      "select 1 from notifications.notices where kind = 'vote.reminder' and subject_id = $1",
      [vote.id],
    );
    // Cen, Dou, Fan and Gao; not Bao.
    expect(reminded).toHaveLength(4);
  });
});

describe("a home that has voted by phone", () => {
  it("has its paper refused and kept, shown with both ways and times, and is told plainly", async () => {
    const vote = await openOwnersVote(linli);
    const bao = await phoneOf(linli, "bao");
    expectOk(await cast(bao, vote.id, no));
    linli.clock.advance("PT2H");
    const refused = await enter(linli, first, vote.id, numberOf["101"], yes);
    expect(refused).toMatchObject({ status: 409, body: { code: "home-voted-already" } });
    expect(refused.body.title).toMatch(/^这一票2026-12-10 08:00已经投过了（用手机投的）/);
    expect((await listed(linli, first, vote.id)).papers).toMatchObject([
      {
        paperNumber: 1,
        state: "refused",
        handedInAt: "2026-12-10T02:00:00Z",
        standing: { way: "phone", at: expect.stringMatching(/^2026-12-10T00:00/) },
      },
    ]);
    expect((await enter(linli, second, vote.id, numberOf["101"], yes)).body.code).toBe("home-voted-already");
    const kept = await linli.rows("select way from votes.refused_ballots where vote_id = $1", [vote.id]);
    expect(kept).toEqual([{ way: "paper" }]);
    await linli.runJobs();
    const told = expectOk(await bao.call("list-notices")).body;
    expect(JSON.stringify(told)).toMatch(/后来交来的纸质票没有再计，也没有改变原来的票/);
    expect((await shown(linli, first, vote.id)).ways).toEqual([{ way: "phone", count: 1 }]);
    expect((await paperOf(linli, first, vote.id, 1)).abilities).toContainEqual({
      operation: "correct-paper-entry",
      refusedBecause: "paper-refused",
    });
  });
});

test("of a paper that counts nobody is told that it came too late", async () => {
  const vote = await openOwnersVote(linli);
  await enterTwice(linli, vote.id, numberOf["101"], yes);
  await linli.runJob("tell-late-paper", { voteId: vote.id, electorId: electorateIds(linli).home("101") });
  const told = await linli.rows(
    "select 1 from notifications.notices where kind = 'vote.paper-came-late' and subject_id = $1",
    [vote.id],
  );
  expect(told).toEqual([]);
});

test("phone and paper at the same moment: one of them counts, and the other hears why", async () => {
  const vote = await openOwnersVote(linli);
  const phones = await Promise.all((["bao", "cen", "dou", "gao"] as const).map((voter) => phoneOf(linli, voter)));
  const papers = [numberOf["101"], numberOf["102"], numberOf["401"]];
  await Promise.all([linli.as(first), linli.as(second)]);
  const answers = await Promise.all([
    ...phones.map((phone) => cast(phone, vote.id, yes)),
    ...papers.map((number) => enter(linli, first, vote.id, number, yes)),
    ...papers.map((number) => enter(linli, second, vote.id, number, yes)),
  ]);
  expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
  const electors = await linli.rows(
    `select e.paper_number as number, b.way, p.state from votes.electors e
       left join votes.ballots b on b.vote_id = e.vote_id and b.elector_id = e.elector_id
       left join paper_ballots.papers p on p.vote_id = e.vote_id and p.elector_id = e.elector_id
      where e.vote_id = $1 and e.paper_number = any($2) order by 1`,
    [vote.id, papers],
  );
  for (const { way, state } of electors) {
    expect([
      ["paper", "counted"],
      ["phone", "refused"],
      ["phone", null],
      [null, "entered-once"],
    ]).toContainEqual([way, state]);
  }
  expect((await shown(linli, first, vote.id)).tookPart).toBe(3);
});

test("two people who enter the same paper at the same moment make one ballot", async () => {
  const vote = await openOwnersVote(linli);
  await Promise.all([linli.as(first), linli.as(second)]);
  const answers = await Promise.all([first, second].map((by) => enter(linli, by, vote.id, 1, yes)));
  expect(answers.map(({ body }) => body.state).sort()).toEqual(["counted", "entered-once"]);
  expect((await shown(linli, first, vote.id)).tookPart).toBe(1);
});
