import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, codeOf, read, shown, takenUp } from "./topics.fixture.ts";

const linli = testDistrict();
const chen = "community-officer-chen";

const today = () => linli.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString();
const days = (n: number) => linli.clock.advance(`PT${24 * n}H`);
const step = async (operation: string, topicId: string, input: Record<string, unknown> = {}) =>
  expectOk(await act(linli, chen, operation, topicId, input));
const refused = (operation: string, topicId: string, input: Record<string, unknown> = {}) =>
  codeOf(act(linli, chen, operation, topicId, input));
const publish = (kind: string, words = "见附件") => ({ id: newId(), kind, words, photoIds: [] as string[] });
const complete = { agreed: true };

describe("a publication", () => {
  const published = async () => {
    const id = await takenUp(linli, "project-choice");
    const body = publish("publication", "一、充电棚；二、长椅");
    await step("publish-stage", id, body);
    return { id, publicationId: body.id };
  };

  test("stays up for whole days from the day after; corrected, its days begin anew", async () => {
    const { id } = await published();
    days(7);
    expect((await act(linli, chen, "complete-stage", id, complete)).body.title).toContain("公示期还没有满");
    await step("publish-stage", id, publish("publication", "更正：充电棚和长椅"));
    days(7);
    expect(await refused("complete-stage", id, complete)).toEqual([409, "stage-evidence-missing"]);
    days(1);
    await step("complete-stage", id, complete);
    expect((await read(linli, "anyone", id)).stage.name).toBe("居民选项目");
  });

  test("is sent once however often; it names nobody", async () => {
    const id = await takenUp(linli, "project-choice");
    expect(await refused("publish-stage", id, publish("publication", "电话13900001111"))).toEqual([
      422,
      "words-personal",
    ]);
    const body = publish("publication");
    await step("publish-stage", id, body);
    await step("publish-stage", id, body);
    expect((await read(linli, "anyone", id)).steps[0].publications).toHaveLength(1);
    const other = await takenUp(linli, "project-choice");
    expect(await refused("publish-stage", other, body)).toEqual([409, "publication-id-taken"]);
  });

  test("has photos that everybody sees, and none that were not sent", async () => {
    const id = await takenUp(linli, "project-choice");
    const chens = await linli.as(chen);
    const photoId = newId();
    const file = await sharp({ create: { width: 90, height: 60, channels: 3, background: "green" } })
      .jpeg()
      .toBuffer();
    expectOk(await chens.call("upload-photo", { id: photoId }, { file, mediaType: "image/jpeg" }));
    const unknown = { ...publish("publication"), photoIds: [newId()] };
    expect(await refused("publish-stage", id, unknown)).toEqual([422, "photo-unknown"]);
    await step("publish-stage", id, { ...publish("publication"), photoIds: [photoId] });
    const anyone = await linli.as("anyone");
    const photo = await anyone.call("show-publication-photo", { topicId: id, photoId, size: "small" });
    expect([photo.status, photo.headers["content-type"]]).toEqual([200, "image/jpeg"]);
    const missing = await anyone.call("show-publication-photo", { topicId: id, photoId: newId(), size: "small" });
    expect(missing.status).toBe(404);
  });

  test("is objected to by residents of the place, once, while it is up; the answer everybody reads, who it was nobody", async () => {
    const { id, publicationId } = await published();
    const li = await linli.as("resident-li");
    const objection = { topicId: id, publicationId, id: newId(), words: "长椅挡住消防通道" };
    expect((await read(linli, "resident-li", id)).objectTo).toBe(publicationId);
    const ma = await linli.as("resident-ma");
    expect(await codeOf(ma.call("object-to-publication", { ...objection, id: newId() }))).toEqual([
      409,
      "lives-elsewhere",
    ]);
    const stranger = linli.newBrowser();
    await linli.signIn(stranger, "19900017777");
    expect(await codeOf(stranger.call("object-to-publication", { ...objection, id: newId() }))).toEqual([
      409,
      "resident-unknown",
    ]);
    expect((await li.call("object-to-publication", { ...objection, publicationId: newId() })).status).toBe(404);
    expectOk(await li.call("object-to-publication", objection));
    expectOk(await li.call("object-to-publication", objection));
    expect(await codeOf(li.call("object-to-publication", { ...objection, id: newId() }))).toEqual([
      409,
      "objected-already",
    ]);
    expect((await read(linli, "resident-li", id)).objectTo).toBeNull();
    days(8);
    expect(await refused("complete-stage", id, complete)).toEqual([409, "stage-evidence-missing"]);
    const zhou = await linli.as("resident-zhou");
    expect(await codeOf(zhou.call("object-to-publication", { ...objection, id: newId() }))).toEqual([
      409,
      "objection-time-over",
    ]);
    const answer = { objectionId: objection.id, answer: "长椅改到东侧", upheld: false };
    expect(await refused("answer-objection", id, { ...answer, answer: "请找13900001111" })).toEqual([
      422,
      "words-personal",
    ]);
    expect(await refused("answer-objection", id, { ...answer, objectionId: newId() })).toEqual([404, "not-found"]);
    await step("answer-objection", id, answer);
    expect(await refused("answer-objection", id, answer)).toEqual([409, "objection-answered"]);
    const everybody = await read(linli, "anyone", id);
    expect(everybody.steps[0]).toMatchObject({
      objectionCount: 1,
      answers: [{ answer: "长椅改到东侧", upheld: false }],
    });
    expect(JSON.stringify(everybody)).not.toContain("消防通道");
    await step("complete-stage", id, complete);
  });

  test("an objection that is upheld makes the stage fail, and the procedure says what follows", async () => {
    const { id, publicationId } = await published();
    const objection = { topicId: id, publicationId, id: newId(), words: "清单漏了一项" };
    expectOk(await (await linli.as("resident-zhou")).call("object-to-publication", objection));
    await step("answer-objection", id, { objectionId: objection.id, answer: "补上再公示", upheld: true });
    days(8);
    await step("complete-stage", id, complete);
    const again = await shown(linli, chen, id);
    expect(again).toMatchObject({ stage: { name: "项目清单公示" }, nextStep: { does: "publish" } });
    expect(again.timeline.map(({ kind }: { kind: string }) => kind)).toContain("stage-failed");
  });

  test("the committee is told on a day within the stage", async () => {
    const id = await takenUp(linli, "owners-decision");
    expect(await refused("note-committee-told", id, { toldOn: "2026-01-05" })).toEqual([422, "sitting-day-unfit"]);
    await step("note-committee-told", id, { toldOn: today() });
    expect((await shown(linli, chen, id)).steps[0].committeeToldOn).toBe(today());
  });
});
