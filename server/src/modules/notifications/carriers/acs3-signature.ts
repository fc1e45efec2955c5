import { createHash, createHmac } from "node:crypto";

/** Signature of Alibaba Cloud's open API, version 3: help.aliyun.com, "V3版本请求体&签名机制" (ACS3-HMAC-SHA256). */

export interface AcsCall {
  method: "GET" | "POST";
  host: string;
  action: string;
  version: string;
  query: Readonly<Record<string, string>>;
  /** "2023-10-26T10:22:32Z" */
  date: string;
  nonce: string;
}

export interface AcsKey {
  id: string;
  secret: string;
}

/** The headers that the call is sent with, signature included; the body is empty. */
export function signedHeaders(call: AcsCall, key: AcsKey): Record<string, string> {
  const bodyHash = sha256("");
  const headers: Record<string, string> = {
    host: call.host,
    "x-acs-action": call.action,
    "x-acs-content-sha256": bodyHash,
    "x-acs-date": call.date,
    "x-acs-signature-nonce": call.nonce,
    "x-acs-version": call.version,
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    call.method,
    "/",
    canonicalQuery(call.query),
    ...names.map((name) => `${name}:${headers[name]}`),
    "",
    names.join(";"),
    bodyHash,
  ].join("\n");
  const toSign = `ACS3-HMAC-SHA256\n${sha256(canonical)}`;
  const signature = createHmac("sha256", key.secret).update(toSign).digest("hex");
  headers.authorization = `ACS3-HMAC-SHA256 Credential=${key.id},SignedHeaders=${names.join(";")},Signature=${signature}`;
  return headers;
}

/** Names in order, both sides encoded as RFC 3986 says. */
export function canonicalQuery(query: AcsCall["query"]): string {
  return Object.entries(query)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join("&");
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
