import type { RefusalFacts } from "../../platform/refusals.ts";
import type { RefusalWords } from "./shape.ts";

/** What a parameter should have been, to finish a sentence with. */
const expected: Readonly<Record<string, { zh: string; en: string }>> = {
  attribute: {
    zh: "该类别没有这个问题，见 services/{code}",
    en: "the service has no such attribute, see services/{code}",
  },
  "one-value": { zh: "只能有一个值", en: "it takes one value only" },
  "listed-value": { zh: "应为 services/{code} 所列的值之一", en: "it must be one of the values in services/{code}" },
  "answer-length": { zh: "最多500字", en: "it may have 500 characters at most" },
  datetime: {
    zh: "应为带时区的 W3C 日期时间，例如 2026-11-24T09:00:00+08:00",
    en: "it must be a W3C datetime with zone, such as 2026-11-24T09:00:00+08:00",
  },
  "before-end": { zh: "不能晚于 end_date", en: "it must not be later than end_date" },
  status: { zh: "应为 open 或 closed", en: "it must be open or closed" },
  "list-length": { zh: "最多1000项", en: "it may list 1,000 items at most" },
  page: { zh: "应为1到10000的整数", en: "it must be a whole number from 1 to 10,000" },
  page_size: { zh: "应为1到1000的整数", en: "it must be a whole number from 1 to 1,000" },
  degrees: { zh: "应为 WGS 84 的度数", en: "it must be degrees in WGS 84" },
  uuid: { zh: "应为 UUID", en: "it must be a UUID" },
  "description-length": { zh: "最多4000字", en: "it may have 4,000 characters at most" },
  "address-length": { zh: "最多200字", en: "it may have 200 characters at most" },
  "name-length": { zh: "与 first_name 合计最多50字", en: "with first_name it may have 50 characters at most" },
  phone: { zh: "应为11位手机号", en: "it must be a mobile number of 11 digits" },
  "web-address": { zh: "应为 http 或 https 网址", en: "it must be an http or https address" },
  "building-code": {
    zh: "应为本区登记楼栋的编码",
    en: "it must be the code of a building in the district's register",
  },
  form: { zh: "应为 application/x-www-form-urlencoded", en: "it must be application/x-www-form-urlencoded" },
};

function ending(facts: RefusalFacts, locale: "zh" | "en"): string {
  return (
    expected[String(facts.expected)]?.[locale] ??
    (locale === "zh" ? "请对照说明修改" : "please see the specification")
  );
}

/** Read by programmers as a rule, so they name parameters as the specification does. */
export const open311Refusals = {
  "resource-unknown": {
    "zh-CN": () => "没有这个地址。地址应以 .xml 或 .json 结尾，见 /open311/v2/discovery.xml。",
    en: () => "There is nothing at this address. It must end in .xml or .json; see /open311/v2/discovery.xml.",
  },
  "jurisdiction-unknown": {
    "zh-CN": () => "jurisdiction_id 不对，这里不受理该区。应为六位行政区划代码，不填则按域名确定。",
    en: () =>
      "This jurisdiction_id is not served here. It is the district's six-digit division code; without it the host decides.",
  },
  "service-unknown": {
    "zh-CN": () => "service_code 不存在。见 services 列表。",
    en: () => "This service_code does not exist. See the list of services.",
  },
  "service-request-unknown": {
    "zh-CN": () => "service_request_id 不存在。请核对编号。",
    en: () => "This service_request_id does not exist. Please check the number.",
  },
  "token-unknown": {
    "zh-CN": () => "没有这个 token 对应的诉求。",
    en: () => "No request belongs to this token.",
  },
  "api-key-missing": {
    "zh-CN": () => "缺少 api_key。提交诉求需要密钥，请向系统管理员申请。",
    en: () => "The api_key is missing. Filing needs a key; please ask the administrator for one.",
  },
  "api-key-wrong": {
    "zh-CN": () => "api_key 不对或已停用。请核对，或向系统管理员申请新的密钥。",
    en: () => "This api_key is wrong or was taken back. Please check it, or ask the administrator for a new one.",
  },
  "parameter-missing": {
    "zh-CN": ({ parameter }) =>
      parameter === "lat"
        ? "缺少地点。请填写 lat 和 long，或 address_string，或 address_id。"
        : `缺少 ${parameter}。`,
    en: ({ parameter }) =>
      parameter === "lat"
        ? "The place is missing: give lat and long, or address_string, or address_id."
        : `${parameter} is missing.`,
  },
  "parameter-wrong": {
    "zh-CN": (facts) => `${facts.parameter} 不对：${ending(facts, "zh")}。`,
    en: (facts) => `${facts.parameter} is wrong: ${ending(facts, "en")}.`,
  },
  "span-too-long": {
    "zh-CN": () => "start_date 到 end_date 最长90天。请缩短，分几次查询。",
    en: () => "From start_date to end_date may be 90 days at most. Please ask in several parts.",
  },
  "client-unknown": {
    "zh-CN": ({ name }) => `没有叫“${name}”的接口客户。请核对名称。`,
    en: ({ name }) => `No client is called "${name}". Please check the name.`,
  },
} satisfies RefusalWords;
