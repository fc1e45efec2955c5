import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { chen } from "../councils/councils.fixture.ts";
import { act, call, codeOf, shown, underWay } from "./meetings.fixture.ts";

const linli = testDistrict();
beforeEach(() => linli.clock.set("2026-11-24T01:00:00Z"));

const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
async function uploaded(): Promise<string> {
  const id = newId();
  expectOk(await (await linli.as(chen)).call("upload-paper", { id }, { file: pdf }));
  return id;
}

const speech = (itemId: string, change: Record<string, unknown> = {}) => ({
  id: newId(),
  itemId,
  personId: linli.id("person", "resident-li"),
  speaker: "",
  words: "三楼的灯坏了两个月",
  ...change,
});

const decision = (itemId: string, change: Record<string, unknown> = {}) => ({
  id: newId(),
  itemId,
  words: "本月内换灯",
  hands: { for: 2, against: 0, abstained: 0 },
  task: { ownerPostId: linli.id("post", "street-urban-officer-zheng"), dueOn: "2026-12-15" },
  ...change,
});

/** Closed, with a note and a decision. */
async function closed() {
  const meeting = await underWay(linli);
  const said = speech(meeting.itemId);
  const decided = decision(meeting.itemId);
  expectOk(await act(linli, "note-speech", meeting.id, said));
  expectOk(await act(linli, "record-decision", meeting.id, decided));
  expectOk(await act(linli, "close-meeting", meeting.id));
  return { ...meeting, decisionId: decided.id };
}

const approve = (id: string, by: Character = "resident-li", signedPaperId: string | null = null) =>
  act(linli, "approve-minutes", id, { signedPaperId }, by);

describe("what is said and decided", () => {
  test("notes are the secretary's: by a member or by name, once under their id, and can be struck", async () => {
    const { id, itemId } = await underWay(linli);
    const note = speech(itemId);
    expectOk(await act(linli, "note-speech", id, note));
    expectOk(await act(linli, "note-speech", id, note));
    expect(await codeOf(act(linli, "note-speech", id, { ...note, words: "别的话" }))).toEqual([
      409,
      "speech-id-taken",
    ]);
    const guest = speech(itemId, { personId: null, speaker: "物业代表" });
    expectOk(await act(linli, "note-speech", id, guest));
    const nobody = speech(itemId, { personId: null, speaker: " " });
    expect(await codeOf(act(linli, "note-speech", id, nobody))).toEqual([422, "speaker-missing"]);
    for (const strange of [{ itemId: newId() }, { personId: linli.id("person", "resident-ma") }]) {
      expect((await act(linli, "note-speech", id, speech(itemId, strange))).status).toBe(404);
    }
    expectOk(await act(linli, "strike-speech", id, { speechId: note.id }));
    expectOk(await act(linli, "strike-speech", id, { speechId: note.id }));
    expect((await act(linli, "strike-speech", id, { speechId: newId() })).status).toBe(404);
    expect((await shown(linli, id)).speeches.map(({ speaker }: { speaker: string }) => speaker)).toEqual([
      "物业代表",
    ]);
  });

  test("without its quorum nothing is decided; with it exactly, it is", async () => {
    const { id, itemId } = await underWay(linli, ["resident-li"]);
    const words = decision(itemId, { hands: { for: 1, against: 0, abstained: 0 } });
    expect(await codeOf(act(linli, "record-decision", id, words))).toEqual([409, "quorum-not-met"]);
    const personId = linli.id("person", "resident-zhou");
    expectOk(await act(linli, "mark-attendance", id, { personId, present: true }));
    expectOk(await act(linli, "record-decision", id, words));
    expectOk(await act(linli, "record-decision", id, words));
    expect((await shown(linli, id)).decisions).toHaveLength(1);
  });

  test("there are no more hands than members there, and a task has somebody who can do it", async () => {
    const { id, itemId } = await underWay(linli);
    const refusedAs = async (change: Record<string, unknown>) =>
      (await codeOf(act(linli, "record-decision", id, decision(itemId, change))))[1];
    expect(await refusedAs({ hands: { for: 2, against: 0, abstained: 1 } })).toBe("more-hands-than-members");
    expect(await refusedAs({ task: { ownerPostId: newId(), dueOn: "2026-12-15" } })).toBe("task-owner-unfit");
    const ownerPostId = linli.id("post", "grid-worker-zhao");
    expect(await refusedAs({ task: { ownerPostId, dueOn: "2026-11-30" } })).toBe("task-day-unfit");
    expect(await refusedAs({ itemId: newId() })).toBe("not-found");
    const first = decision(itemId, { task: null, hands: null });
    expectOk(await act(linli, "record-decision", id, first));
    expect(await refusedAs({ id: first.id, words: "另一个决定" })).toBe("decision-id-taken");
    expectOk(await act(linli, "strike-decision", id, { decisionId: first.id }));
    expectOk(await act(linli, "strike-decision", id, { decisionId: first.id }));
    expect((await act(linli, "strike-decision", id, { decisionId: newId() })).status).toBe(404);
    expect((await shown(linli, id)).decisions).toEqual([]);
  });

  test("an item with notes stays on the agenda; the one that is up is on the wall", async () => {
    const { id, itemId } = await underWay(linli);
    expectOk(await act(linli, "call-item", id, { itemId }));
    expectOk(await act(linli, "call-item", id, { itemId }));
    expect((await act(linli, "call-item", id, { itemId: newId() })).status).toBe(404);
    expect((await shown(linli, id)).currentItemId).toBe(itemId);
    expectOk(await act(linli, "note-speech", id, speech(itemId)));
    expect(await codeOf(act(linli, "set-agenda", id, { items: [] }))).toEqual([409, "item-in-use"]);
  });
});

describe("papers", () => {
  test("are read by staff and members, not by strangers, and no more once they are taken away", async () => {
    const { id, itemId } = await underWay(linli);
    const paper = { id: await uploaded(), title: "照明改造方案/二稿" };
    const add = { itemId, papers: [paper] };
    expectOk(await act(linli, "add-papers", id, add));
    expectOk(await act(linli, "add-papers", id, add));
    const unknown = { itemId: null, papers: [{ id: newId(), title: "没有传上来的" }] };
    expect(await codeOf(act(linli, "add-papers", id, unknown))).toEqual([422, "paper-unknown"]);
    const lost = { itemId: newId(), papers: [{ id: await uploaded(), title: "x" }] };
    expect((await act(linli, "add-papers", id, lost)).status).toBe(404);
    expect((await shown(linli, id)).papers).toEqual([
      { id: paper.id, itemId, title: paper.title, kind: "pdf", byteCount: pdf.length },
    ]);
    const read = (by: Character) => call(linli, by, "download-paper", { meetingId: id, paperId: paper.id });
    const answer = await read("resident-zhou");
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(pdf)).toBe(true);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(decodeURIComponent(String(answer.headers["content-disposition"]))).toBe(
      "attachment; filename*=UTF-8''照明改造方案_二稿.pdf",
    );
    expect((await read("resident-ma")).status).toBe(404);
    expect((await read("street-officer-wu")).status).toBe(404);
    expectOk(await act(linli, "remove-paper", id, { paperId: paper.id }));
    expectOk(await act(linli, "remove-paper", id, { paperId: paper.id }));
    expect((await act(linli, "remove-paper", id, { paperId: newId() })).status).toBe(404);
    expect((await read("resident-zhou")).status).toBe(404);
  });
});

describe("minutes", () => {
  test("draft themselves from what was recorded", async () => {
    const { id } = await closed();
    const { words, drafted, version } = (await shown(linli, id)).minutes;
    expect([drafted, version]).toEqual([true, 1]);
    expect(words.split("\n").slice(1)).toEqual([
      "十二月议事会",
      "",
      "时间：12月1日（周二）19:00至12月1日（周二）19:00",
      "地点：社区议事厅",
      "主持：李示例",
      "应到3人，实到2人，按规则须到2人，到会人数符合规定。",
      "到会：李示例（召集人）、王示例（甲一社区便民服务站秘书）",
      "未到：周示例（成员）",
      "",
      "1. 楼道灯怎么修（社区工作人员介绍）",
      "李示例：三楼的灯坏了两个月",
      "决定：本月内换灯（举手表决：同意2，反对0，弃权0）",
      "办理：甲街道城市管理办公室受理岗，2026年12月15日前办完",
    ]);
  });

  test("are approved by the chair, on their phone; a new version has to be approved anew", async () => {
    const { id } = await closed();
    expect((await approve(id, "resident-zhou")).status).toBe(404);
    const waiting = async (by: Character) =>
      expectOk(await call(linli, by, "list-own-meetings", {})).body.meetings.filter(
        (line: { id: string; approves: boolean }) => line.id === id && line.approves,
      ).length;
    expect([await waiting("resident-li"), await waiting("resident-zhou")]).toEqual([1, 0]);
    expectOk(await approve(id));
    expect(await waiting("resident-li")).toBe(0);
    expect(await codeOf(approve(id))).toEqual([409, "minutes-approved"]);
    const personId = linli.id("person", "resident-zhou");
    expect(await codeOf(act(linli, "mark-attendance", id, { personId, present: true }))).toEqual([
      409,
      "minutes-approved",
    ]);
    expectOk(await act(linli, "write-minutes", id, { words: "改过的纪要" }));
    const { minutes } = await shown(linli, id);
    expect(minutes).toMatchObject({ version: 2, drafted: false, words: "改过的纪要", approvedAt: null });
    expectOk(await act(linli, "mark-attendance", id, { personId, present: true }));
    expectOk(await approve(id));
    const kept = await linli.rows("select version from meetings.minutes where meeting_id = $1 order by version", [
      id,
    ]);
    expect(kept).toEqual([{ version: 1 }, { version: 2 }]);
  });

  test("or on paper that staff attach", async () => {
    const { id } = await closed();
    expect(await codeOf(approve(id, chen))).toEqual([422, "signature-missing"]);
    expect(await codeOf(approve(id, chen, newId()))).toEqual([422, "paper-unknown"]);
    expectOk(await approve(id, chen, await uploaded()));
    expect((await shown(linli, id)).minutes.signedOnPaper).toBe(true);
    expect((await approve(id, "street-officer-wu")).status).toBe(404);
  });

  test("what was read is what is changed: an older version is refused", async () => {
    const { id } = await closed();
    const late = (name: string, more: Record<string, unknown>) =>
      codeOf(call(linli, chen, name, { meetingId: id, version: 1, ...more }));
    expect(await late("write-minutes", { words: "x" })).toEqual([409, "meeting-changed-meanwhile"]);
    expect(await late("approve-minutes", { signedPaperId: null })).toEqual([409, "meeting-changed-meanwhile"]);
    expect(await late("publish-minutes", { words: "x", haveRead: true })).toEqual([409, "meeting-changed-meanwhile"]);
  });
});

describe("publication", () => {
  const publish = (id: string, words: string) => act(linli, "publish-minutes", id, { words, haveRead: true });

  test("takes approved minutes only, without numbers of persons, members by surname", async () => {
    const { id, councilId } = await closed();
    expect(await codeOf(publish(id, "x"))).toEqual([409, "minutes-not-approved"]);
    expectOk(await approve(id));
    expect(await codeOf(publish(id, "有事请打13988880001"))).toEqual([422, "minutes-personal"]);
    const { draftForPublic } = (await shown(linli, id)).minutes;
    expect(draftForPublic).toContain("李某某：三楼的灯坏了两个月");
    expect(draftForPublic).toContain("王示例");
    expect((await call(linli, "anyone", "show-published-minutes", { meetingId: id })).status).toBe(404);
    expectOk(await publish(id, `${draftForPublic}\n李示例补充`));
    const published = expectOk(await call(linli, "anyone", "show-published-minutes", { meetingId: id })).body;
    expect(published.words).toContain("李某某补充");
    expect(published.words).not.toContain("李示例");
    expect(published.tasks).toEqual([
      { ownerUnit: "甲街道城市管理办公室", dueOn: "2026-12-15", finishedAt: null, finishedWords: "" },
    ]);
    const listed = expectOk(await call(linli, "anyone", "list-public-meetings", { councilId })).body;
    expect(listed.published).toMatchObject([{ id, membersDue: 3, presentCount: 2 }]);
    expect(await codeOf(publish(id, "y"))).toEqual([409, "meeting-published"]);
  });

  test("can be taken back, and then nobody reads it", async () => {
    const { id } = await closed();
    expectOk(await approve(id));
    expectOk(await publish(id, "决定换灯"));
    expectOk(await act(linli, "withdraw-minutes", id, { because: "写错了人" }));
    expect((await call(linli, "anyone", "show-published-minutes", { meetingId: id })).status).toBe(404);
    expect(await codeOf(act(linli, "withdraw-minutes", id, { because: "再一次" }))).toEqual([409, "meeting-closed"]);
    expectOk(await publish(id, "决定换灯"));
  });

  test("words that nobody says to have read are not published", async () => {
    const { id } = await closed();
    expectOk(await approve(id));
    const { version } = await shown(linli, id);
    const unread = { meetingId: id, version, words: "x", haveRead: false };
    expect((await call(linli, chen, "publish-minutes", unread)).status).toBe(400);
  });
});
