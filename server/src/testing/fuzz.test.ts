import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { describeApplication } from "../app.ts";
import { categoryIdOf } from "../modules/categories/index.ts";
import type { Operation } from "../platform/operations/operation.ts";
import { file, step } from "./filings.ts";
import { invalidInput, validInput } from "./inputs.ts";
import { type Character, testDistrict } from "./test-district.ts";

/** Whatever is sent to any route: never an answer that admits a bug, never another person's data. */
const linli = testDistrict();

/** What only resident Ma and who works on Ma's request may read; Ma lives in another street than whoever asks below. */
const secrets = ["19900010003", "马示例", "秘密的事"];
const askers: readonly Character[] = ["anyone", "resident-li", "grid-worker-wang", "administrator-yan"];
const triesEach = 12;

let ids: string[] = [];

beforeAll(async () => {
  const own = await file(linli);
  const other = await file(
    linli,
    { description: "秘密的事", buildingId: linli.id("building", "yulan-1"), reporterName: "马示例" },
    "resident-ma",
  );
  await step(linli, "grid-worker-jin", "add-note", other.id, { words: "秘密的事已处理" });
  ids = [
    own.id,
    other.id,
    linli.id("area", "grid-a1-1"),
    linli.id("area", "street-a"),
    linli.id("building", "cuiping-1"),
    linli.id("post", "grid-worker-zhao"),
    linli.id("unit", "urban-a"),
    linli.id("person", "resident-li"),
    categoryIdOf("street-light-out"),
    categoryIdOf("water-power-gas"),
    linli.id("post", "grid-worker-wang", "two"),
  ];
});

const operations = describeApplication({
  demo: true,
  origin: undefined,
  log: { warn() {}, error() {} },
}).operations.all();

async function send(character: Character, operation: Operation, input: Record<string, unknown>) {
  // Signing out is tried by nobody in particular: codes are too few a day to come back every time.
  const browser = operation.name === "sign-out" ? linli.newBrowser() : await linli.as(character);
  const file = operation.takes === "file" ? { file: Buffer.from("no picture and no table") } : {};
  const answer = await browser.call(operation.name, input, file);
  // Whoever was shut out comes back for the next call, when a new code may be sent.
  const over = character !== "anyone" && answer.body?.code === "sign-in-needed";
  if (over && operation.name !== "sign-out") {
    linli.forget(character);
    linli.clock.advance("PT15M");
  }
  return answer;
}

describe.each(operations.map((operation) => [operation.name, operation] as const))("%s", (_, operation) => {
  test("answers whatever its schema accepts", async () => {
    for (const input of fc.sample(validInput(operation, ids), { numRuns: triesEach, seed: 20261124 })) {
      for (const character of askers) {
        const answer = await send(character, operation, input);
        expect([character, input, answer.status < 500 ? "answered" : answer.body]).toEqual([
          character,
          input,
          "answered",
        ]);
        if (mayKnow(character, operation)) continue;
        const said = JSON.stringify(answer.body);
        for (const secret of secrets) expect([secret, said.includes(secret)]).toEqual([secret, false]);
      }
    }
  });

  test("refuses what its schema does not accept, and never breaks", async () => {
    for (const input of fc.sample(invalidInput(operation, ids), { numRuns: triesEach, seed: 20261124 })) {
      const answer = await send("administrator-yan", operation, input);
      expect([input, answer.status < 500 ? "answered" : answer.body]).toEqual([input, "answered"]);
      if (answer.status === 400) expect(answer.body.code).toBeDefined();
    }
  });
});

/** The register of people and its accounts is the administrator's own work; the demo shows its messages to everybody. */
function mayKnow(character: Character, operation: Operation): boolean {
  return (
    operation.name === "list-demo-messages" || (character === "administrator-yan" && operation.module !== "requests")
  );
}
