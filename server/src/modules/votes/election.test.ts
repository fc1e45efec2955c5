import { recount } from "@linli/counting";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { addElectorate, electorateIds, type phoneOf } from "../../testing/electorate.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, cast, closed, morning, opened as openedVote, phonesOf, shown } from "./votes.fixture.ts";

/** The owners of 丁香园1栋 elect a committee of five from six candidates; five of the six heads vote, with 552.12 m² of 721.79. */
const linli = testDistrict();
const phone = phonesOf(linli);
beforeAll(() => addElectorate(linli));
beforeEach(() => linli.clock.set(morning));

const ids = () => electorateIds(linli);
const names = ["秦示例", "尤示例", "许示例", "何示例", "吕示例", "施示例"];
const opened = (change: Record<string, unknown> = {}) =>
  openedVote(linli, {
    title: "选举丁香园第一届业主委员会",
    kind: "multiple",
    electorate: "owners",
    ownersMatter: 3,
    committeeSize: 5,
    options: names.map((title) => ({ title, words: `${title}，住本小区` })),
    buildingIds: [ids().building],
    proxiesPerHolder: 1,
    opensAt: "2026-12-10T00:00:00Z",
    closesAt: "2026-12-20T00:00:00Z",
    ...change,
  });
const scan = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

/** Ji of 402 has signed that Fan votes for her. */
async function giveProxyToFan(voteId: string) {
  const chen = await linli.as("community-officer-chen");
  const documentId = newId();
  expectOk(await chen.call("upload-paper", { id: documentId }, { file: scan }));
  const proxy = { proxyId: newId(), electorId: ids().home("402"), holderPhone: "19900040004", documentId };
  expectOk(await chen.call("register-proxy", { voteId, ...proxy }));
}

type Ticks = [voter: Parameters<typeof phoneOf>[1], options: number[]][];

async function castAll(voteId: string, ticks: Ticks) {
  for (const [voter, options] of ticks) expectOk(await cast(await phone(voter), voteId, { options }));
}

const fiveBallots: Ticks = [
  ["bao", [1, 2, 3, 4, 5]],
  ["cen", [1, 2, 3, 4, 6]],
  ["fan", [1, 2, 3]],
  ["gao", [1, 2, 5, 6]],
];

async function held(change: Record<string, unknown> = {}, ticks = fiveBallots, proxy = [1, 4]) {
  const vote = await opened(change);
  await giveProxyToFan(vote.id);
  await castAll(vote.id, ticks);
  const forJi = { electorIds: [ids().home("402")] };
  expectOk(await cast(await phone("fan"), vote.id, { options: proxy }, forJi));
  await closed(linli, "2026-12-20T00:00:00Z");
  return vote;
}

test("one ballot ticks as many as there are seats, fewer, or nobody", async () => {
  const vote = await opened();
  expect(await shown(linli, "community-officer-chen", vote.id)).toMatchObject({
    kind: "multiple",
    rules: {
      method: "owners-election",
      seats: 5,
      mostOptions: 5,
      ownersMatter: 3,
      committee: { size: 5, alternates: 0 },
    },
    options: [{ position: 1, title: "秦示例", words: "秦示例，住本小区" }, {}, {}, {}, {}, {}],
  });
  const bao = await phone("bao");
  const tooMany = await cast(bao, vote.id, { options: [1, 2, 3, 4, 5, 6] });
  expect(tooMany.body).toMatchObject({ code: "choice-invalid", facts: { because: "too-many-options" } });
  expect((await cast(bao, vote.id, { answer: "yes" })).body).toMatchObject({ facts: { because: "wrong-shape" } });
  expectOk(await cast(bao, vote.id, { options: [5, 4, 3, 2, 1] }));
  expectOk(await cast(await phone("cen"), vote.id, { options: [6] }));
  expectOk(await cast(await phone("gao"), vote.id, { abstain: true }));
});

test("who has more than half of both is elected; whoever is missed is told what was lacking, and two seats stay open", async () => {
  const vote = await held();
  const { outcome, result } = await shown(linli, "community-officer-chen", vote.id);
  expect(outcome).toBe("elected");
  expect(result).toMatchObject({
    method: "owners-election",
    participation: { holds: true, heads: { part: "5", left: "15", right: "12" } },
    area: { tookPart: "5521200" },
    winners: [1, 2, 3],
    alternates: [],
    openSeats: 2,
    candidates: [
      { heads: "5", area: "5521200" },
      { heads: "4", area: "4521300" },
      // Fan's two homes are one head.
      { heads: "3", area: "3321300", majority: { holds: true } },
      // Three heads of five, but 262.45 m² of 552.12.
      {
        heads: "3",
        area: "2624500",
        majority: {
          holds: false,
          heads: { left: "6", sign: ">", right: "5", missing: "0" },
          area: { left: "5249000", sign: ">", right: "5521200", missing: "136101" },
        },
      },
      { heads: "2", majority: { heads: { missing: "1" } } },
      { heads: "2", majority: { heads: { missing: "1" } } },
    ],
  });
});

test("without two thirds of the heads nobody is elected", async () => {
  const vote = await opened();
  await castAll(vote.id, fiveBallots.slice(0, 3));
  await closed(linli, "2026-12-20T00:00:00Z");
  expect(await shown(linli, "community-officer-chen", vote.id)).toMatchObject({
    outcome: "quorum-not-met",
    result: { winners: [], openSeats: 5, participation: { heads: { missing: "1" } } },
  });
});

test("anybody counts the published list again, and reads in it neither an owner's ticks nor an owner's area", async () => {
  const vote = await held();
  expectOk(await act(linli, "community-officer-chen", "publish-result", vote.id));
  const lines = async (by: "anyone" | "community-officer-chen", more = {}) => {
    const browser = await linli.as(by);
    const list = expectOk(await browser.call("download-ballots", { number: vote.number, ...more })).bytes.toString();
    return list.trimEnd().split("\n");
  };
  const open = await lines("anyone");
  const { result } = await shown(linli, "community-officer-chen", vote.id);
  expect(await recount(open)).toMatchObject({ agrees: true, result });
  expect(open.slice(1, -1)).toEqual([
    '{"areaSquareCentimetres":"5521200","group":"丁香园1栋","heads":5,"homes":6}',
    ...(result.candidates as { area: string; heads: string }[]).map(
      ({ area, heads }, index) => `{"areaSquareCentimetres":"${area}","heads":${heads},"option":${index + 1}}`,
    ),
  ]);
  const full = await lines("community-officer-chen", { full: true });
  expect(await recount(full)).toMatchObject({ agrees: true, counted: 6, result });
  expect(
    (await (await linli.as("anyone")).call("download-ballots", { number: vote.number, full: true })).status,
  ).toBe(403);
});

test("candidates who are equal at the last seat wait for whoever presides, as was announced", async () => {
  const ticks: Ticks = [
    ["bao", [1, 2, 4]],
    ["cen", [1, 2, 3]],
    ["gao", [1, 2]],
    ["fan", [2, 3, 4]],
  ];
  const options = names.slice(0, 4).map((title) => ({ title }));
  const vote = await held({ options, seats: 3, tieRule: "chair" }, ticks, [1, 3, 4]);
  const { outcome, result } = await shown(linli, "community-officer-chen", vote.id);
  expect({ outcome, ...result }).toMatchObject({ outcome: "tie", winners: [2, 1], tied: [3, 4], openSeats: 1 });
  expect(result.candidates.slice(2)).toMatchObject([
    { heads: "3", area: "3508900" },
    { heads: "3", area: "3508900" },
  ]);
  const publish = () => act(linli, "community-officer-chen", "publish-result", vote.id);
  expect((await publish()).body.code).toBe("tie-to-settle");
  const because = "当众抽签";
  expectOk(await act(linli, "community-officer-chen", "settle-tie", vote.id, { order: [4, 3], because }));
  expect((await shown(linli, "community-officer-chen", vote.id)).result).toMatchObject({
    outcome: "elected",
    winners: [2, 1, 4],
    openSeats: 0,
  });
  expectOk(await publish());
  const list = await (await linli.as("anyone")).call("download-ballots", { number: vote.number });
  expect(await recount(expectOk(list).bytes.toString().trimEnd().split("\n"))).toMatchObject({ agrees: true });
});
