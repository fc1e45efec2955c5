import { expect, test } from "vitest";
import { canonicalQuery, signedHeaders } from "./acs3-signature.ts";

test("a call is signed as in the example of the provider's documentation", () => {
  const call = {
    method: "POST",
    host: "ecs.cn-shanghai.aliyuncs.com",
    action: "RunInstances",
    version: "2014-05-26",
    query: { RegionId: "cn-shanghai", ImageId: "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd" },
    date: "2023-10-26T10:22:32Z",
    nonce: "3156853299f313e23d1673dc12e1703d",
  } as const;
  expect(signedHeaders(call, { id: "YourAccessKeyId", secret: "YourAccessKeySecret" }).authorization).toBe(
    "ACS3-HMAC-SHA256 Credential=YourAccessKeyId," +
      "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version," +
      "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
  );
});

test("a query is in the order of its names, encoded as RFC 3986 says", () => {
  expect(canonicalQuery({ b: "灯 !*'()~", a: "1" })).toBe("a=1&b=%E7%81%AF%20%21%2A%27%28%29~");
});
