import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../platform/ids.ts";
import { addElectorate, phoneOf } from "../../testing/electorate.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { cast, shown } from "../votes/votes.fixture.ts";
import {
  attachScan,
  enter,
  enterTwice,
  first,
  listed,
  openOwnersVote,
  paperOf,
  second,
  third,
} from "./paper.fixture.ts";

const linli = testDistrict();
beforeAll(() => addElectorate(linli));

const yes = { answer: "yes" };
const no = { answer: "no" };

async function step(by: Character, operation: string, voteId: string, paperNumber: number, more: object = {}) {
  const entry = /^(correct|resolve)-/.test(operation) ? { entryId: newId() } : {};
  return (await linli.as(by)).call(operation, { voteId, paperNumber, ...entry, ...more });
}

async function differing() {
  const vote = await openOwnersVote(linli);
  expectOk(await enter(linli, first, vote.id, 1, yes));
  expect(expectOk(await enter(linli, second, vote.id, 1, no)).body.state).toBe("differing");
  return vote;
}

describe("a paper that two people have read differently", () => {
  it("counts for nothing until a third has looked at the scan and decided", async () => {
    const vote = await differing();
    expect((await shown(linli, first, vote.id)).tookPart).toBe(0);
    expect((await step(third, "resolve-paper-ballot", vote.id, 1, { choice: no })).body.code).toBe("scan-missing");
    const { documentId, answer } = await attachScan(linli, second, vote.id, 1);
    expectOk(answer);
    const { entries, abilities, scans } = await paperOf(linli, third, vote.id, 1);
    expect(entries).toMatchObject([{ reading: { choice: yes } }, { reading: { choice: no } }]);
    expect(abilities).toContainEqual({ operation: "resolve-paper-ballot", refusedBecause: null });
    expect(scans).toMatchObject([{ documentId }]);
    const file = expectOk(
      await (await linli.as(third)).call("download-ballot-scan", { voteId: vote.id, documentId }),
    );
    expect(file.headers["content-type"]).toBe("application/pdf");
    const decided = await step(third, "resolve-paper-ballot", vote.id, 1, { choice: no });
    expect(expectOk(decided).body.state).toBe("counted");
    const [ballot] = await linli.rows("select choice from votes.ballots where vote_id = $1", [vote.id]);
    expect(ballot!.choice).toEqual(no);
    expect((await step(third, "resolve-paper-ballot", vote.id, 1, { choice: no })).body.code).toBe("paper-counted");
  });

  it("is decided by neither of the two, and not by a grid worker; they do not see one another's reading", async () => {
    const vote = await differing();
    await attachScan(linli, first, vote.id, 1);
    expect((await step(first, "resolve-paper-ballot", vote.id, 1, { choice: yes })).body.code).toBe(
      "third-person-needed",
    );
    expect((await step("grid-worker-wang", "resolve-paper-ballot", vote.id, 1, { choice: yes })).status).toBe(403);
    expect((await paperOf(linli, first, vote.id, 1)).entries).toMatchObject([
      { reading: { choice: yes } },
      { reading: null },
    ]);
    expect((await enter(linli, third, vote.id, 1, yes)).body.code).toBe("paper-differs");
  });

  it("may turn out to be void", async () => {
    const vote = await differing();
    await attachScan(linli, first, vote.id, 1);
    const decided = await step(third, "resolve-paper-ballot", vote.id, 1, { isVoid: true });
    expect(expectOk(decided).body.state).toBe("void");
    expect((await shown(linli, first, vote.id)).tookPart).toBe(0);
  });

  it("decided twice by the same request is decided once", async () => {
    const vote = await differing();
    await attachScan(linli, first, vote.id, 1);
    const entryId = newId();
    for (const _ of [1, 2])
      expect(
        expectOk(await step(third, "resolve-paper-ballot", vote.id, 1, { choice: yes, entryId })).body.state,
      ).toBe("counted");
  });
});

describe("an entry", () => {
  it("is corrected by whoever made it, before the second; what stood there is kept", async () => {
    const vote = await openOwnersVote(linli);
    expectOk(await enter(linli, first, vote.id, 1, yes));
    expect((await step(third, "correct-paper-entry", vote.id, 1, { choice: no })).body.code).toBe("entry-not-yours");
    expectOk(await step(first, "correct-paper-entry", vote.id, 1, { choice: no }));
    expect(expectOk(await enter(linli, second, vote.id, 1, no)).body.state).toBe("counted");
    expect((await step(first, "correct-paper-entry", vote.id, 1, { choice: yes })).body.code).toBe("paper-counted");
    expect((await paperOf(linli, third, vote.id, 1)).entries).toMatchObject([
      { turn: 1, reading: { choice: yes }, replacedBecause: "corrected" },
      { turn: 1, reading: { choice: no }, replacedAt: null },
      { turn: 2, reading: { choice: no }, replacedAt: null },
    ]);
  });

  it("of a number that nobody has entered cannot be corrected, withdrawn or scanned", async () => {
    const vote = await openOwnersVote(linli);
    expect((await step(first, "correct-paper-entry", vote.id, 2, { choice: no })).body.code).toBe(
      "paper-not-entered",
    );
    const withdrawn = await step(first, "withdraw-paper-ballot", vote.id, 2, { because: "错号", version: 1 });
    expect(withdrawn.body.code).toBe("paper-not-entered");
    expect((await attachScan(linli, first, vote.id, 2)).answer.body.code).toBe("paper-not-entered");
    expect((await attachScan(linli, first, vote.id, 77)).answer.body.code).toBe("paper-number-unknown");
    expect((await step(first, "show-paper-ballot", vote.id, 77)).body.code).toBe("paper-number-unknown");
    expect((await paperOf(linli, first, vote.id, 2)).state).toBeNull();
  });

  it("under the wrong number is taken back, and the home is free to vote again, by phone or on paper", async () => {
    const vote = await openOwnersVote(linli);
    expectOk(await enter(linli, first, vote.id, 2, yes));
    const bao = await phoneOf(linli, "cen");
    expect((await cast(bao, vote.id, no)).body.code).toBe("handed-in-on-paper");
    const { version } = await paperOf(linli, first, vote.id, 2);
    const stale = { because: "录错了编号", version: version + 1 };
    expect((await step(first, "withdraw-paper-ballot", vote.id, 2, stale)).body.code).toBe("paper-changed-meanwhile");
    expect((await step(second, "withdraw-paper-ballot", vote.id, 2, { ...stale, version })).body.code).toBe(
      "entry-not-yours",
    );
    expectOk(await step(first, "withdraw-paper-ballot", vote.id, 2, { ...stale, version }));
    expect((await listed(linli, first, vote.id)).counts).toEqual([{ state: "withdrawn", count: 1 }]);
    expect(await enterTwice(linli, vote.id, 2, no)).toMatchObject({ state: "counted" });
    expect((await paperOf(linli, third, vote.id, 2)).entries[0]).toMatchObject({ replacedBecause: "录错了编号" });
  });

  it("is not taken back once it counts, nor by the two who differ", async () => {
    const vote = await openOwnersVote(linli);
    await enterTwice(linli, vote.id, 1, yes);
    const because = "看错了";
    const counted = await step(third, "withdraw-paper-ballot", vote.id, 1, { because, version: 2 });
    expect(counted.body.code).toBe("paper-counted");
    expectOk(await enter(linli, first, vote.id, 2, yes));
    expectOk(await enter(linli, second, vote.id, 2, no));
    const { version } = await paperOf(linli, first, vote.id, 2);
    expect((await step(first, "withdraw-paper-ballot", vote.id, 2, { because, version })).body.code).toBe(
      "third-person-needed",
    );
    expectOk(await step(third, "withdraw-paper-ballot", vote.id, 2, { because, version }));
  });
});

describe("scans", () => {
  it("are attached once each, also after the vote has closed, and opened only by those who run it", async () => {
    const vote = await openOwnersVote(linli);
    await enterTwice(linli, vote.id, 1, yes);
    linli.clock.set("2026-12-21T00:00:00Z");
    await linli.runJob("close-due-votes");
    const { documentId, answer } = await attachScan(linli, second, vote.id, 1);
    expectOk(answer);
    const again = { voteId: vote.id, paperNumber: 1, documentId };
    expectOk(await (await linli.as(second)).call("attach-ballot-scan", again));
    expect((await paperOf(linli, first, vote.id, 1)).scans).toHaveLength(1);
    const opened = { voteId: vote.id, documentId };
    expect((await (await linli.as(second)).call("download-ballot-scan", opened)).status).toBe(403);
    const other = await (await linli.as(first)).call("download-ballot-scan", { ...opened, documentId: newId() });
    expect(other.status).toBe(404);
  });

  it("are ten at most", async () => {
    const vote = await openOwnersVote(linli);
    expectOk(await enter(linli, first, vote.id, 1, yes));
    for (let index = 0; index < 10; index += 1) expectOk((await attachScan(linli, first, vote.id, 1)).answer);
    expect((await attachScan(linli, first, vote.id, 1)).answer.body.code).toBe("too-many-scans");
  });
});
