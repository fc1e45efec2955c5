import { createHash } from "node:crypto";
import { type ListHead, published } from "@linli/counting";
import { expect, test } from "vitest";
import { ballotInFile, recountFile } from "./recounting.ts";

const head: ListHead = {
  format: "linli-ballots-1",
  vote: {
    id: "0199b7a0-0000-7000-8000-000000000001",
    number: "V20261124-1",
    title: "要不要装充电桩",
    terms: {
      kind: "yes-no",
      method: "yes-no",
      optionCount: 0,
      fewestOptions: 0,
      mostOptions: 0,
      seats: 1,
      highestScore: null,
      costs: null,
      budget: null,
      quorum: null,
      pass: null,
      tieRule: "undecided",
      ownersMatter: null,
      silentFollowMajority: false,
    },
    options: [],
    electorate: 100_000,
    opensAt: "2026-11-24T00:00:00Z",
    closesAt: "2026-12-01T00:00:00Z",
  },
  secrecy: "open",
  publicKey: null,
  owners: null,
};

const numberOf = (index: number) => `A${String(index).padStart(3, "0")}-0000-0000`;

function listOf(ballots: number): Buffer {
  const lines = Array.from({ length: ballots }, (_, index) => ({
    number: numberOf(index),
    choice: { answer: index % 3 === 0 ? ("no" as const) : ("yes" as const) },
  }));
  return Buffer.from([...published(head, lines)].join(""));
}

const bytesOf = (buffer: Buffer) => Uint8Array.from(buffer).buffer;

test("a list agrees, with the hash of its bytes", async () => {
  const list = listOf(900);
  const { recount, sha256 } = await recountFile(bytesOf(list), () => {});
  expect(recount).toMatchObject({ agrees: true, counted: 900, result: { yes: 600, no: 300 } });
  expect(sha256).toBe(createHash("sha256").update(list).digest("hex"));
});

test("a changed ballot is seen", async () => {
  const changed = Buffer.from(listOf(9).toString().replace('"no"', '"yes"'));
  const { recount } = await recountFile(bytesOf(changed), () => {});
  expect(recount.agrees).toBe(false);
  expect(recount.faults.map(({ code }) => code)).toEqual(["result-differs"]);
});

test("what is no list is none", async () => {
  const { recount } = await recountFile(bytesOf(Buffer.from("name,phone\n1,2\n")), () => {});
  expect(recount).toMatchObject({ agrees: false, head: null, result: null });
});

test("a ballot is found by its number, however it was copied", async () => {
  const list = bytesOf(listOf(9));
  const ballot = { number: numberOf(3), choice: { answer: "no" } };
  for (const copied of ["A003-0000-0000", "a00300000000", " A003 0000 0000 "]) {
    expect(await ballotInFile(list, copied)).toEqual(ballot);
  }
  expect(await ballotInFile(list, "A0030000")).toBeNull();
  expect(await ballotInFile(bytesOf(Buffer.from("no list\n")), "A003-0000-0000")).toBeNull();
});
