import type { Vault } from "../../platform/vault.ts";

/** The way to WeChat's page on which somebody agrees, and back: developers.weixin.qq.com, "网页授权", scope snsapi_base. */
export interface WechatLink {
  /** "https://open.weixin.qq.com" */
  openAddress: string;
  appId: string;
  /** Our own public address. */
  origin: string;
}

interface Asking {
  accountId: string;
  staff: boolean;
  vault: Vault;
  now: Temporal.Instant;
}

export function linkToWechat(
  { openAddress, appId, origin }: WechatLink,
  { accountId, staff, vault, now }: Asking,
): string {
  const query = new URLSearchParams({
    appid: appId,
    redirect_uri: `${origin}${staff ? "/workbench" : "/me"}/messages/choices`,
    response_type: "code",
    scope: "snsapi_base",
    state: stateOf(vault, accountId, hourOf(now)),
  });
  return `${openAddress}/connect/oauth2/authorize?${query}#wechat_redirect`;
}

/** Whether this account went to WeChat from here lately: nobody can be made to take another's WeChat for theirs. */
export function isOwnState(state: string, { accountId, vault, now }: Omit<Asking, "staff">): boolean {
  const hour = hourOf(now);
  return [hour, hour - 1].some((one) => stateOf(vault, accountId, one) === state);
}

function stateOf(vault: Vault, accountId: string, hour: number): string {
  return vault.index(`${accountId} ${hour}`, "wechat-state").toString("hex");
}

function hourOf(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / 3_600_000);
}
