import { beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { addElectorate, electorateIds } from "../../testing/electorate.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, cast, closed, morning, opened as openedVote, phonesOf, prepared, shown } from "./votes.fixture.ts";

/** 丁香园1栋: eight homes, 721.79 m², seven heads less one: 201 and 202 are Fan's, 301 and 302 the developer's. */
const linli = testDistrict();
const phone = phonesOf(linli);
beforeAll(() => addElectorate(linli));
beforeEach(() => linli.clock.set(morning));

const ids = () => electorateIds(linli);
const hours = { opensAt: "2026-12-10T00:00:00Z", closesAt: "2026-12-20T00:00:00Z" };
const owners = (change: Record<string, unknown> = {}) => ({
  title: "是否筹集维修资金",
  electorate: "owners",
  ownersMatter: 4,
  buildingIds: [ids().building],
  ...hours,
  ...change,
});
const opened = (change: Record<string, unknown> = {}) => openedVote(linli, owners(change));
const scan = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

test("homes, heads and area are frozen: one buyer of two homes is one head, and so is the developer", async () => {
  const vote = await opened();
  expect(await shown(linli, "community-officer-chen", vote.id)).toMatchObject({
    electorCount: 8,
    headCount: 6,
    areaSquareCentimetres: "7217900",
    peopleCount: 6,
  });
});

test("an owner of two homes votes once for both; of co-owners the first one's ballot counts", async () => {
  const vote = await opened();
  const fan = await phone("fan");
  expect(expectOk(await cast(fan, vote.id, { answer: "yes" })).body.ballots).toHaveLength(2);
  expect((await cast(fan, vote.id, { answer: "no" })).body.code).toBe("voted-already");
  expectOk(await cast(await phone("cen"), vote.id, { answer: "yes" }));
  const dou = await phone("dou");
  expect((await cast(dou, vote.id, { answer: "no" })).body.code).toBe("voted-already");
  const { mine } = expectOk(await dou.call("show-public-vote", { number: vote.number })).body;
  expect(mine.rights).toMatchObject([{ home: "丁香园1栋 1单元 102", voted: { way: "phone", number: null } }]);
});

test("where each home votes by itself, its owner may choose differently; for one choice they may not", async () => {
  const each = await opened({ severalHomes: "per-home" });
  const fan = await phone("fan");
  expectOk(await cast(fan, each.id, { answer: "yes" }, { electorIds: [ids().home("201")] }));
  expectOk(await cast(fan, each.id, { answer: "no" }, { electorIds: [ids().home("202")] }));
  const together = await opened({ opensAt: "2026-12-10T01:00:00Z" });
  const one = await cast(fan, together.id, { answer: "yes" }, { electorIds: [ids().home("201")] });
  expect(one.body.code).toBe("one-choice-for-all");
  const foreign = await cast(fan, together.id, { answer: "yes" }, { electorIds: [ids().home("401")] });
  expect(foreign.body.code).toBe("no-right-to-vote");
});

test("a tenant does not vote with the owners, and learns why", async () => {
  const vote = await opened();
  const { mine } = expectOk(await (await phone("he")).call("show-public-vote", { number: vote.number })).body;
  expect(mine).toMatchObject({ mayVote: false, because: "owns-no-home-here" });
});

test("the result is the table of art. 278, with both sides of each inequality and what was missing", async () => {
  const vote = await opened();
  for (const voter of ["bao", "cen", "fan"] as const)
    expectOk(await cast(await phone(voter), vote.id, { answer: "yes" }));
  await closed(linli, hours.closesAt);
  const { outcome, result } = await shown(linli, "community-officer-chen", vote.id);
  // 812300 + 812300 + 1056000 + 640700 = 3321300 of 7217900; three heads of six.
  expect(outcome).toBe("quorum-not-met");
  expect(result.participation).toMatchObject({
    area: { left: "9963900", sign: "≥", right: "14435800", holds: false, missing: "1490634" },
    heads: { left: "9", right: "12", holds: false, missing: "1" },
  });
});

test("the public list names no home and no owner; the full one is for those who count", async () => {
  const vote = await opened();
  for (const voter of ["bao", "fan", "gao"] as const)
    expectOk(await cast(await phone(voter), vote.id, { answer: "yes" }));
  await closed(linli, hours.closesAt);
  expectOk(await act(linli, "community-officer-chen", "publish-result", vote.id));
  const anyone = await linli.as("anyone");
  const list = expectOk(await anyone.call("download-ballots", { number: vote.number })).bytes.toString();
  expect(list).not.toContain("headKey");
  for (const area of ["812300", "1056000", "640700", "1200000"]) expect(list).not.toMatch(new RegExp(`"${area}"`));
  expect((await anyone.call("download-ballots", { number: vote.number, full: true })).body.code).toBe(
    "right-missing",
  );
  const chen = await linli.as("community-officer-chen");
  const full = expectOk(await chen.call("download-ballots", { number: vote.number, full: true })).bytes.toString();
  expect(full.trimEnd().split("\n")).toHaveLength(6);
});

test("a home without a known area stops the announcement", async () => {
  await linli.rows("update directory.homes set exclusive_area_square_centimetres = null where id = $1", [
    ids().home("402"),
  ]);
  const vote = await prepared(linli, owners());
  const refused = await act(linli, "community-officer-chen", "announce-vote", vote.id);
  expect(refused.body).toMatchObject({ code: "areas-missing", facts: { homes: 1 } });
  await linli.rows("update directory.homes set exclusive_area_square_centimetres = 999900 where id = $1", [
    ids().home("402"),
  ]);
});

test("owners are told fifteen whole days before", async () => {
  const early = await prepared(linli, owners({ opensAt: "2026-12-09T15:59:00Z" }));
  expect((await act(linli, "community-officer-chen", "announce-vote", early.id)).body).toMatchObject({
    code: "notice-too-short",
    facts: { days: 15, first: "2026-12-10" },
  });
});

test("who holds a proxy votes for another home, by the signed document, within the limit, until it is revoked", async () => {
  const vote = await opened({ proxiesPerHolder: 1 });
  const chen = await linli.as("community-officer-chen");
  const give = async (room: "401" | "402" | "101", holderPhone: string, change: Record<string, unknown> = {}) => {
    const documentId = newId();
    expectOk(await chen.call("upload-paper", { id: documentId }, { file: scan }));
    const body = {
      voteId: vote.id,
      proxyId: newId(),
      electorId: ids().home(room),
      holderPhone,
      documentId,
      ...change,
    };
    return { body, answer: await chen.call("register-proxy", body) };
  };
  const bao = await phone("bao");
  const fanPhone = "19900040004";
  const gao = await phone("gao");
  expect((await give("401", "19900099998")).answer.body.code).toBe("holder-unknown");
  expect((await give("401", "19900040005")).answer.body.code).toBe("holder-is-elector");
  expect((await give("401", fanPhone, { electorId: newId() })).answer.body.code).toBe("elector-unknown");
  expect((await give("401", fanPhone, { documentId: newId() })).answer.body.code).toBe("paper-unknown");
  const first = await give("401", fanPhone);
  expectOk(first.answer);
  expectOk(await chen.call("register-proxy", first.body));
  expect((await give("401", "19900040001")).answer.body.code).toBe("proxy-given-already");
  expect((await give("402", fanPhone)).answer.body.code).toBe("too-many-proxies");

  const { mine } = expectOk(await gao.call("show-public-vote", { number: vote.number })).body;
  expect(mine).toMatchObject({ because: "given-away", rights: [{ givenAway: true }] });
  expectOk(await gao.call("revoke-proxy", { voteId: vote.id, electorId: ids().home("401") }));
  expect((await gao.call("revoke-proxy", { voteId: vote.id, electorId: ids().home("401") })).body.code).toBe(
    "no-proxy",
  );
  expect((await bao.call("revoke-proxy", { voteId: vote.id, electorId: ids().home("401") })).status).toBe(404);

  expectOk((await give("402", fanPhone)).answer);
  const fan = await phone("fan");
  const forJi = { electorIds: [ids().home("402")] };
  expectOk(await cast(fan, vote.id, { answer: "no" }, forJi));
  expect((await chen.call("revoke-proxy", { voteId: vote.id, electorId: ids().home("402") })).body.code).toBe(
    "voted-already",
  );
  expect((await give("402", "19900040001")).answer.body.code).toBe("voted-already");
  const found = expectOk(await chen.call("find-electors", { voteId: vote.id, text: "402" })).body;
  expect(found.electors).toMatchObject([{ voted: { way: "proxy" }, proxy: { holder: "范示例" } }]);
  const without = await openedVote(
    linli,
    owners({ opensAt: "2026-12-30T00:00:00Z", closesAt: "2027-01-09T00:00:00Z" }),
  );
  const refused = await (await linli.as("community-officer-chen")).call("register-proxy", {
    ...first.body,
    voteId: without.id,
    proxyId: newId(),
  });
  expect(refused.body.code).toBe("no-proxies-here");
});
