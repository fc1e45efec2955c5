import { expect, test } from "vitest";
import { staffPassword } from "../../testing/small-world.ts";
import { testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

test("an officer signs in and is told their post", async () => {
  const wang = await linli.as("grid-worker-wang");
  const me = await wang.call("show-me");
  expect(me.body.account).toMatchObject({ kind: "staff", userName: "grid-worker-wang", name: "王示例" });
  expect(me.body.posts).toMatchObject([{ role: "grid-worker", areaName: "第1网格", level: 4 }]);
});

test("a resident signs in", async () => {
  const li = await linli.as("resident-li");
  const me = await li.call("show-me");
  expect(me.body).toEqual({});
});
test("wrong", async () => {
  const b = linli.newBrowser();
  expect(
    await b.call("sign-in-staff", { userName: "grid-worker-wang", password: "x" + staffPassword }),
  ).toMatchObject({ status: 401 });
  expect(await linli.rows("select step, succeeded from identity.sign_in_attempts")).toEqual([]);
});
