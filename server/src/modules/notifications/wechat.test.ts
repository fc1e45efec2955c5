import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Application } from "../../platform/application.ts";
import { anyone } from "../../platform/operations/actor.ts";
import { perform } from "../../platform/operations/perform.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { type Double, double } from "./carriers/providers.fixture.ts";
import { registerNotifications } from "./index.ts";
import { workshop } from "./notifications.fixture.ts";

/** Being told by WeChat: to its page and back, then "read-wechat-code" and "note-openid". */
const linli = testDistrict();

let wechat: Double;
let production: Application;
let said: object;

beforeEach(async () => {
  await linli.rows("delete from notifications.addresses");
  await linli.as("grid-worker-wang");
  said = { openid: "openid-wang", access_token: "not-used" };
  wechat = await double(() => ({ body: said }));
  production = new Application();
  registerNotifications(production, {
    demo: false,
    origin: "https://linli.test",
    providers: {
      wechat: {
        address: wechat.address,
        openAddress: "https://open.weixin.qq.com",
        appId: "wx-test",
        secret: "test-secret",
        templateId: "t1",
      },
    },
    log: { error() {} },
  });
});
afterEach(() => wechat.close());

async function asStaff(name: string, operation: string, input: object): Promise<Record<string, unknown>> {
  const [account] = await linli.rows("select id from identity.accounts where user_name = $1 and district_id = $2", [
    name,
    linli.district().id,
  ]);
  return (await perform(linli.linli.ground, production.operations.get(operation)!, {
    district: linli.district(),
    actor: { ...anyone, kind: "staff", accountId: String(account!.id) },
    input: input as never,
    now: linli.clock.now(),
  })) as Record<string, unknown>;
}

const wang = (operation: string, input = {}) => asStaff("grid-worker-wang", operation, input);
const linkOf = async () => new URL((await wang("show-choices")).wechatLink as string);
const stateOf = async () => (await linkOf()).searchParams.get("state")!;
const addresses = async () => (await wang("show-choices")).addresses;
const exchange = (addressId: unknown) =>
  production.errands.get("find-openid")!.run(workshop(linli, []).tools(), { addressId });

test("the way there names the official account, the way back and who went", async () => {
  const link = await linkOf();
  expect(link.origin + link.pathname + link.hash).toBe(
    "https://open.weixin.qq.com/connect/oauth2/authorize#wechat_redirect",
  );
  expect(Object.fromEntries(link.searchParams)).toEqual({
    appid: "wx-test",
    redirect_uri: "https://linli.test/workbench/messages/choices",
    response_type: "code",
    scope: "snsapi_base",
    state: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

test("whoever comes back is told there once WeChat has said who they are", async () => {
  const { addressId } = await wang("connect-wechat", { code: "code-1", state: await stateOf() });
  expect(await addresses()).toMatchObject([{ id: addressId, channel: "wechat", confirmed: false }]);
  await exchange(addressId);
  await exchange(addressId);
  expect(await addresses()).toMatchObject([{ id: addressId, confirmed: true }]);
  expect(wechat.got.map(({ url }) => url.pathname + url.search)).toEqual([
    "/sns/oauth2/access_token?appid=wx-test&secret=test-secret&code=code-1&grant_type=authorization_code",
  ]);
  const [row] = await linli.rows("select address_encrypted from notifications.addresses");
  expect(linli.vault.open(row!.address_encrypted as Buffer, "notifications.addresses.address")).toBe("openid-wang");
});

test("the same WeChat again is one address", async () => {
  for (const code of ["code-1", "code-2"]) {
    const { addressId } = await wang("connect-wechat", { code, state: await stateOf() });
    await exchange(addressId);
  }
  expect(await addresses()).toHaveLength(1);
});

describe("nothing is connected", () => {
  test("where WeChat does not know the code", async () => {
    said = { errcode: 40029, errmsg: "invalid code" };
    const { addressId } = await wang("connect-wechat", { code: "code-1", state: await stateOf() });
    await exchange(addressId);
    expect(await addresses()).toEqual([]);
  });

  test("yet where WeChat is busy: the job comes again", async () => {
    said = { errcode: -1, errmsg: "system error" };
    const { addressId } = await wang("connect-wechat", { code: "code-1", state: await stateOf() });
    await expect(exchange(addressId)).rejects.toThrow("-1");
    expect(await addresses()).toMatchObject([{ confirmed: false }]);
  });

  test("for somebody else than went there, or who went hours ago", async () => {
    const state = await stateOf();
    await linli.as("grid-worker-zhao");
    const other = asStaff("grid-worker-zhao", "connect-wechat", { code: "code-1", state });
    expect(await other.catch(({ code }) => code)).toBe("wechat-state-wrong");
    linli.clock.advance("PT2H");
    const late = wang("connect-wechat", { code: "code-1", state });
    expect(await late.catch(({ code }) => code)).toBe("wechat-state-wrong");
  });

  test("where no official account is set up, as in the demo", async () => {
    const browser = await linli.as("grid-worker-wang");
    expect(expectOk(await browser.call("show-choices")).body.wechatLink).toBeNull();
    const refused = await browser.call("connect-wechat", { code: "code-1", state: "0".repeat(32) });
    expect(refused.body.code).toBe("channel-not-set-up");
  });
});
