import { expect, test } from "vitest";
import { sentenceOf, type ToldEntry } from "./sentences.ts";
import { type TimelineFacts, type TimelineKind, timelineKinds } from "./timeline-kinds.ts";

const zh = new Map([
  ["street", "南宁街道城市管理办公室"],
  ["bureau", "麒麟区城市管理局"],
  ["lamps", "路灯不亮"],
]);
const en = new Map([
  ["street", "Nanning Subdistrict City Management Office"],
  ["bureau", "Qilin District City Management Bureau"],
  ["lamps", "Street lamp is out"],
]);
const reader = { timeZone: "Asia/Shanghai", now: Temporal.Instant.from("2026-11-24T04:00:00Z") };
const dueAt = "2026-11-26T10:00:00Z";
const until = "2026-12-01T04:00:00Z";

const staff = (kind: TimelineKind, facts: TimelineFacts = {}): ToldEntry => ({
  kind,
  actor_kind: "staff",
  post_id: "street",
  facts,
});
const by = (
  actor_kind: "resident" | "client" | "system",
  kind: TimelineKind,
  facts: TimelineFacts = {},
): ToldEntry => ({
  kind,
  actor_kind,
  post_id: null,
  facts,
});

test.each<[ToldEntry, string, string]>([
  [
    by("resident", "filed", { postId: "street", dueAt }),
    "收到诉求，由南宁街道城市管理办公室办理，应在11月26日（周四）18:00前答复",
    "Request received; Nanning Subdistrict City Management Office has it; answer due by Thu 26 Nov, 18:00",
  ],
  [
    by("resident", "filed", { postId: "street", dueAt: "2027-01-04T10:00:00Z", provisional: true }),
    "收到诉求，由南宁街道城市管理办公室办理，应在2027年1月4日（周一）18:00前答复（放假安排尚未公布，日期可能调整）",
    "Request received; Nanning Subdistrict City Management Office has it; answer due by Mon 4 Jan 2027, 18:00 (may move: the holidays of that year are not yet announced)",
  ],
  [
    staff("filed", { postId: "bureau", dueAt }),
    "南宁街道城市管理办公室 代反映人登记了诉求，由麒麟区城市管理局办理，应在11月26日（周四）18:00前答复",
    "Nanning Subdistrict City Management Office filed the request for the reporter; Qilin District City Management Bureau has it; answer due by Thu 26 Nov, 18:00",
  ],
  [
    by("client", "filed", { postId: "street" }),
    "收到合作平台转来的诉求，由南宁街道城市管理办公室办理",
    "Request received through a partner service; Nanning Subdistrict City Management Office has it",
  ],
  [
    by("system", "whistled", {
      whistleId: "w",
      sentence: { "zh-CN": "麒麟区供水公司超过时限没有报到", en: "Qilin Water Company did not report in in time" },
    }),
    "麒麟区供水公司超过时限没有报到",
    "Qilin Water Company did not report in in time",
  ],
  [
    staff("merged", { number: "261124-00007" }),
    "南宁街道城市管理办公室 把这件事与261124-00007合并办理",
    "Nanning Subdistrict City Management Office merged it with 261124-00007, to be handled as one",
  ],
  [
    staff("merged-in", { number: "261124-00008" }),
    "南宁街道城市管理办公室 把261124-00008合并到这件事一起办理",
    "Nanning Subdistrict City Management Office merged 261124-00008 into this one",
  ],
  [
    staff("unmerged", { number: "261124-00007", postId: "bureau", dueAt }),
    "南宁街道城市管理办公室 不再与261124-00007合并，这件事单独办理，由麒麟区城市管理局办理，应在11月26日（周四）18:00前答复",
    "Nanning Subdistrict City Management Office took it out again: it is handled on its own, apart from 261124-00007; Qilin District City Management Bureau has it; answer due by Thu 26 Nov, 18:00",
  ],
  [
    by("system", "unmerged", { number: "261124-00007", postId: "bureau" }),
    "不再与261124-00007合并，这件事单独办理，由麒麟区城市管理局办理",
    "It is handled on its own, apart from 261124-00007; Qilin District City Management Bureau has it",
  ],
  [
    staff("taken-out", { number: "261124-00008" }),
    "南宁街道城市管理办公室 把261124-00008从这件事分开，单独办理",
    "Nanning Subdistrict City Management Office took 261124-00008 out again; it is handled on its own",
  ],
  [
    by("system", "taken-out", { number: "261124-00008" }),
    "261124-00008不再合并到这件事，单独办理",
    "261124-00008 is handled on its own again",
  ],
  [
    staff("split", { parts: 3 }),
    "南宁街道城市管理办公室 把这件事分成3个部分，同时办理",
    "Nanning Subdistrict City Management Office divided it into 3 parts, worked on side by side",
  ],
  [
    staff("split-off", { number: "261124-00007", postId: "bureau", dueAt }),
    "南宁街道城市管理办公室 从261124-00007分出这一部分，由麒麟区城市管理局办理，应在11月26日（周四）18:00前答复",
    "Nanning Subdistrict City Management Office split this part off 261124-00007; Qilin District City Management Bureau has it; answer due by Thu 26 Nov, 18:00",
  ],
  [
    staff("part-closed", { number: "261124-00009", postId: "bureau", solved: true }),
    "麒麟区城市管理局 办完了其中一个部分（261124-00009）",
    "Qilin District City Management Bureau finished one part (261124-00009)",
  ],
  [
    staff("part-closed", { number: "261124-00009", postId: "bureau", solved: false }),
    "麒麟区城市管理局 答复不能办理其中一个部分（261124-00009）",
    "Qilin District City Management Bureau could not act on one part (261124-00009)",
  ],
  [
    by("system", "parts-ended"),
    "各部分都有了答复，没有办成的，由承办岗位综合答复",
    "All parts are answered and none could be solved; the post that has the request answers",
  ],
  [
    by("system", "resolved", { parts: 2, until }),
    "各部分都办完了，答复已解决，反映人可在12月1日（周二）12:00前确认或提出异议",
    "All parts are done and it is said to be solved; the reporter can confirm or object until Tue 1 Dec, 12:00",
  ],
  [
    by("system", "withdrawn"),
    "反映人撤回了诉求，这一部分不再办理",
    "The reporter withdrew the request, so this part is not worked on any more",
  ],
  [by("system", "whistled"), "多个单位一起办理", "Several units work on it together"],
  [staff("accepted"), "南宁街道城市管理办公室 接了单", "Nanning Subdistrict City Management Office took it on"],
  [
    staff("accepted", { dueAt }),
    "南宁街道城市管理办公室 接了单，应在11月26日（周四）18:00前答复",
    "Nanning Subdistrict City Management Office took it on; answer due by Thu 26 Nov, 18:00",
  ],
  [
    staff("noted"),
    "南宁街道城市管理办公室 记了办理情况",
    "Nanning Subdistrict City Management Office noted how it is going",
  ],
  [
    staff("question-asked"),
    "南宁街道城市管理办公室 请反映人补充情况，等待期间不计入办理时间",
    "Nanning Subdistrict City Management Office asked the reporter a question; the time of waiting does not count",
  ],
  [
    by("resident", "question-answered", { dueAt }),
    "反映人补充了情况，应在11月26日（周四）18:00前答复",
    "The reporter answered the question; answer due by Thu 26 Nov, 18:00",
  ],
  [
    staff("offered", { postId: "bureau", cause: "transfer" }),
    "南宁街道城市管理办公室 已转给麒麟区城市管理局，等对方接单",
    "Nanning Subdistrict City Management Office passed it on to Qilin District City Management Bureau, which has yet to take it on",
  ],
  [
    staff("offered", { postId: "bureau", cause: "escalation" }),
    "南宁街道城市管理办公室 已上报麒麟区城市管理局，等对方接单",
    "Nanning Subdistrict City Management Office referred it up to Qilin District City Management Bureau, which has yet to take it on",
  ],
  [
    { ...staff("offered", { postId: "street", cause: "send-back" }), post_id: "bureau" },
    "麒麟区城市管理局 已退回南宁街道城市管理办公室，等对方接单",
    "Qilin District City Management Bureau sent it back to Nanning Subdistrict City Management Office, which has yet to take it on",
  ],
  [
    { ...staff("offer-declined", { postId: "street" }), post_id: "bureau" },
    "麒麟区城市管理局 没有接单，仍由南宁街道城市管理办公室办理",
    "Qilin District City Management Bureau did not take it on; it stays with Nanning Subdistrict City Management Office",
  ],
  [
    staff("offer-withdrawn"),
    "南宁街道城市管理办公室 不再转出，自己继续办理",
    "Nanning Subdistrict City Management Office keeps it after all",
  ],
  [
    staff("resolved", { until }),
    "南宁街道城市管理办公室 答复已解决，反映人可在12月1日（周二）12:00前确认或提出异议",
    "Nanning Subdistrict City Management Office says it is solved; the reporter can confirm or object until Tue 1 Dec, 12:00",
  ],
  [
    staff("rejected", { until }),
    "南宁街道城市管理办公室 答复不能办理，说明了理由，反映人可在12月1日（周二）12:00前申诉",
    "Nanning Subdistrict City Management Office cannot act on it and gave the reason; the reporter can appeal until Tue 1 Dec, 12:00",
  ],
  [
    by("resident", "appealed", { postId: "bureau", dueAt }),
    "反映人提出申诉，已请麒麟区城市管理局复核，等对方接单，应在11月26日（周四）18:00前答复",
    "The reporter appealed; Qilin District City Management Bureau has been asked to review it and has yet to take it on; answer due by Thu 26 Nov, 18:00",
  ],
  [
    by("resident", "confirmed", { solved: true, satisfaction: "satisfied" }),
    "反映人确认已解决，满意",
    "The reporter confirmed that it is solved, satisfied",
  ],
  [
    by("resident", "confirmed", { solved: true, satisfaction: null }),
    "反映人确认已解决",
    "The reporter confirmed that it is solved",
  ],
  [
    by("resident", "disputed", { postId: "street", dueAt }),
    "反映人认为没有解决，由南宁街道城市管理办公室继续办理，应在11月26日（周四）18:00前答复",
    "The reporter says it is not solved; Nanning Subdistrict City Management Office goes on with it; answer due by Thu 26 Nov, 18:00",
  ],
  [
    by("resident", "rated", { solved: false, satisfaction: "unsatisfied" }),
    "反映人评价：没有解决，不满意",
    "The reporter rated it: not solved, not satisfied",
  ],
  [
    by("resident", "rated", { solved: true, satisfaction: "fair" }),
    "反映人评价：已解决，基本满意",
    "The reporter rated it: solved, fair",
  ],
  [
    by("resident", "reopened", { postId: "street", dueAt }),
    "反映人重新提出诉求，由南宁街道城市管理办公室办理，应在11月26日（周四）18:00前答复",
    "The reporter reopened it; Nanning Subdistrict City Management Office has it; answer due by Thu 26 Nov, 18:00",
  ],
  [by("resident", "withdrawn"), "反映人撤回了诉求", "The reporter withdrew the request"],
  [
    staff("rerouted", { corrected: "category", categoryId: "lamps", postId: "bureau", dueAt }),
    "南宁街道城市管理办公室 更正了类别，改为“路灯不亮”，已转给麒麟区城市管理局，等对方接单，应在11月26日（周四）18:00前答复",
    "Nanning Subdistrict City Management Office corrected the category to “Street lamp is out”; passed on to Qilin District City Management Bureau, which has yet to take it on; answer due by Thu 26 Nov, 18:00",
  ],
  [
    staff("rerouted", { corrected: "place" }),
    "南宁街道城市管理办公室 更正了地点",
    "Nanning Subdistrict City Management Office corrected the place",
  ],
  [
    staff("suspension-asked", { postId: "bureau", reason: "awaiting-budget", until }),
    "南宁街道城市管理办公室 申请暂缓办理（等资金到位），到12月1日（周二）再看，请麒麟区城市管理局审批",
    "Nanning Subdistrict City Management Office asked to suspend it (waiting for the money to be granted) until a review on Tue 1 Dec; Qilin District City Management Bureau decides",
  ],
  [
    staff("suspended", { reason: "season-or-weather", until }),
    "南宁街道城市管理办公室 同意暂缓办理（季节或天气不允许施工），到12月1日（周二）再看，暂缓期间不计入办理时间",
    "Nanning Subdistrict City Management Office agreed to suspend it (the season or the weather does not allow the work) until a review on Tue 1 Dec; the time until then does not count",
  ],
  [
    by("system", "resumed", { dueAt }),
    "暂缓到期，恢复办理，应在11月26日（周四）18:00前答复",
    "The suspension is over and work goes on; answer due by Thu 26 Nov, 18:00",
  ],
  [
    staff("extension-asked", { postId: "bureau", until }),
    "南宁街道城市管理办公室 申请延长办理时间到12月1日（周二）12:00，请麒麟区城市管理局审批",
    "Nanning Subdistrict City Management Office asked for more time, until Tue 1 Dec, 12:00; Qilin District City Management Bureau decides",
  ],
  [
    staff("extended", { dueAt }),
    "南宁街道城市管理办公室 同意延长办理时间，应在11月26日（周四）18:00前答复",
    "Nanning Subdistrict City Management Office agreed to more time; answer due by Thu 26 Nov, 18:00",
  ],
  [
    by("system", "reassigned", { postId: "bureau" }),
    "原来的岗位没有人了，改由麒麟区城市管理局办理",
    "Nobody holds the post any more; Qilin District City Management Bureau has it now",
  ],
  [
    staff("supervision-ordered", { postId: "bureau", until }),
    "南宁街道城市管理办公室 督办，请麒麟区城市管理局在12月1日（周二）12:00前回复",
    "Nanning Subdistrict City Management Office asked Qilin District City Management Bureau how it stands; reply wanted by Tue 1 Dec, 12:00",
  ],
  [
    by("system", "supervision-climbed", { workingDays: 1, tells: "unit-head" }),
    "督办回复超期1个工作日，已报承办单位负责人",
    "The reply is late by 1 working day: the head of the unit that has it has been told",
  ],
  [
    by("system", "climbed", { workingDays: 3, tells: "street" }),
    "超期3个工作日，已报街道、镇负责人",
    "Late by 3 working days: the leader of the street has been told",
  ],
  [
    by("system", "became-late", { dueAt }),
    "超过了答复期限（11月26日（周四）18:00）",
    "The time limit has passed (Thu 26 Nov, 18:00)",
  ],
  [
    by("system", "closed-unrated"),
    "7天内没有收到反映人的答复，按未评价办结",
    "Closed without a rating: no answer from the reporter within 7 days",
  ],
  [by("system", "rejection-final"), "7天内没有收到申诉，已办结", "Closed: no appeal within 7 days"],
  [
    by("system", "deadline-recomputed", { dueAt }),
    "工作日历有更新，重新计算了期限，应在11月26日（周四）18:00前答复",
    "The calendar of working days was updated and the time limit counted again; answer due by Thu 26 Nov, 18:00",
  ],
  [
    staff("contact-opened"),
    "南宁街道城市管理办公室 查看了反映人的联系方式",
    "Nanning Subdistrict City Management Office looked up the reporter's contact",
  ],
  [
    staff("contact-opened", { ofJoined: true }),
    "南宁街道城市管理办公室 查看了一位同样反映的居民的联系方式",
    "Nanning Subdistrict City Management Office looked up the contact of a resident who joined",
  ],
  [by("resident", "joined"), "又有一位居民说也遇到了", "One more resident has met this too"],
  [
    staff("joined"),
    "南宁街道城市管理办公室 代一位居民登记：也遇到了",
    "Nanning Subdistrict City Management Office noted for a resident who has met this too",
  ],
  [by("resident", "left"), "一位说也遇到了的居民不再关注", "A resident who had joined no longer follows it"],
  [
    by("resident", "joined-rated", { solved: false, satisfaction: "unsatisfied" }),
    "一位说也遇到了的居民评价：没有解决，不满意",
    "A resident who joined rated it: not solved, not satisfied",
  ],
  [
    staff("made-public"),
    "南宁街道城市管理办公室 公开了经整理的情况",
    "Nanning Subdistrict City Management Office made an edited account public",
  ],
  [
    staff("release-withdrawn"),
    "南宁街道城市管理办公室 收回了公开的情况",
    "Nanning Subdistrict City Management Office took back what was public",
  ],
])("%# $0.kind: %s", (entry, chinese, english) => {
  expect(sentenceOf(entry, { ...reader, locale: "zh-CN", names: zh })).toBe(chinese);
  expect(sentenceOf(entry, { ...reader, locale: "en", names: en })).toBe(english);
});

/** The events of a request, as other modules know them. */
const events =
  "filed accepted noted question-asked question-answered suspension-asked suspended suspension-refused resumed " +
  "extension-asked extended extension-refused ask-withdrawn offered offer-declined offer-withdrawn resolved rejected appealed " +
  "confirmed disputed rated reopened withdrawn rerouted reassigned became-late climbed supervision-ordered " +
  "supervision-answered supervision-asked-again supervision-closed supervision-late supervision-climbed closed-unrated " +
  "rejection-final deadline-recomputed contact-opened whistled " +
  "joined left joined-rated made-public release-withdrawn " +
  "merged merged-in unmerged taken-out split split-off part-closed parts-ended";

test("every event has its sentence, also where nothing more is known, in both languages", () => {
  expect(timelineKinds).toEqual(events.split(" "));
  for (const kind of timelineKinds) {
    for (const actor_kind of ["resident", "staff", "system", "client"] as const) {
      const entry = { kind, actor_kind, post_id: "unknown", facts: {} };
      const chinese = sentenceOf(entry, { ...reader, locale: "zh-CN", names: new Map() });
      const english = sentenceOf(entry, { ...reader, locale: "en", names: new Map() });
      expect(chinese).toMatch(/^[\p{Script=Han}\d，：；（）“” ]+$/u);
      expect(english).toMatch(/^[A-Z][\x20-\x7e]+$/);
      expect(chinese + english).not.toMatch(/null|undefined|。$/);
    }
  }
});
