import type { Errand } from "../../platform/errands.ts";
import { openidOf, type WechatSetting } from "./carriers/wechat-template.ts";
import { noteOpenid } from "./note-openid.ts";
import { readWechatCode } from "./read-wechat-code.ts";
import { addressColumn } from "./tables.ts";

/** Exchanges the code of somebody who agreed on WeChat's page for who they are at the official account. */
export function findOpenid(wechat: WechatSetting): Errand {
  return {
    name: "find-openid",
    async run(tools, { addressId }) {
      const id = String(addressId);
      const { sealed } = await tools.perform(readWechatCode, { addressId: id });
      if (sealed === null) return;
      const code = tools.vault.open(Buffer.from(sealed, "base64"), addressColumn);
      await tools.perform(noteOpenid, { addressId: id, openid: await openidOf(wechat, code) });
    },
  };
}
