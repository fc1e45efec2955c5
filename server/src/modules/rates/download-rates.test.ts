import { expect, test } from "vitest";
import { readSheet } from "../../platform/sheets/read-sheet.ts";
import { file } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

test("the sheet has the numbers above and below each line, and says what they mean", async () => {
  await file(linli);
  await linli.runJob("count-standings");
  const asked = { from: "2026-11-24", to: "2026-11-24", by: "channel" };
  const answer = expectOk(await (await linli.as("community-officer-chen")).call("download-rates", asked));
  expect(answer.headers["content-type"]).toContain("spreadsheetml");
  const { rows } = await readSheet(answer.bytes, "rates.xlsx");
  const text = rows.map((row) => row.map(String));
  expect(text[0]).toEqual(expect.arrayContaining(["名称", "反映件数", "响应率：分子", "响应率：分母", "响应率"]));
  expect(text[1]?.slice(0, 2)).toEqual(["居民网页", "1"]);
  expect(text[2]?.slice(0, 2)).toEqual(["合计", "1"]);
});
