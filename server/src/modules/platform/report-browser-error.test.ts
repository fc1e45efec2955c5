import { describe, expect, test } from "vitest";
import { testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

const report = {
  message: "no code for 19900010001",
  page: "/progress/261124-00042?key=secret",
  stack: "at load (main.js:12:3)",
};

const kept = () => linli.rows("select district_id, page, message, stack from platform.browser_errors order by id");

describe("an error in a browser", () => {
  test("is kept for the operators without anything about the person", async () => {
    const anyone = await linli.as("anyone");
    expect(await anyone.call("report-browser-error", report)).toMatchObject({ status: 200, body: {} });
    expect(await kept()).toEqual([
      {
        district_id: linli.district().id,
        page: "/progress/:id",
        message: "no code for #",
        stack: "at load (main.js:12:3)",
      },
    ]);
    const [entry] = await linli.rows(
      "select input from platform.audit_entries where operation = 'report-browser-error'",
    );
    expect(entry).toEqual({ input: {} });
  });

  test.each([
    ["message", "m".repeat(501)],
    ["page", `/${"p".repeat(200)}`],
    ["stack", "s".repeat(2001)],
  ])("is refused when its %s is longer than the page makes it", async (field, value) => {
    const answer = await (await linli.as("anyone")).call("report-browser-error", { ...report, [field]: value });
    expect(answer).toMatchObject({ status: 400, body: { code: "input-invalid" } });
  });

  test("is not taken a 31st time within the hour from one source, and then again", async () => {
    const flood = linli.newBrowser("two");
    const send = async () => (await flood.call("report-browser-error", report)).status;
    const statuses = [];
    for (let sent = 0; sent < 31; sent++) statuses.push(await send());
    expect(statuses).toEqual([...Array(30).fill(200), 429]);
    linli.clock.advance("PT1H");
    expect(await send()).toBe(200);
  });

  test("is forgotten after 30 days; a younger one stays", async () => {
    linli.clock.advance("PT720H");
    await (await linli.as("anyone")).call("report-browser-error", { ...report, message: "young" });
    linli.clock.advance("PT1H");
    await linli.runJob("delete-old-browser-errors");
    const own = (await kept()).filter((row) => row.district_id === linli.district().id);
    expect(own.map(({ message }) => message)).toEqual(["young"]);
  });
});
