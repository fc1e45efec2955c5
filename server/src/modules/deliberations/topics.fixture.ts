import { newId } from "../../platform/ids.ts";
import { type Answer, type Character, expectOk, type TestDistrict } from "../../testing/test-district.ts";

/** What resident Li wants decided for 甲一社区, changed as a test needs it. */
export function topic(linli: TestDistrict, change: Record<string, unknown> = {}) {
  return {
    id: newId(),
    title: "在翠屏小区装电动车充电棚",
    words: "楼道里充电不安全，想在小区空地装一个充电棚。",
    areaId: linli.id("area", "community-a1"),
    buildingId: null,
    named: false,
    origin: "resident",
    originId: null,
    ...change,
  };
}

export async function raised(
  linli: TestDistrict,
  change: Record<string, unknown> = {},
  by: Character = "resident-li",
): Promise<string> {
  const body = topic(linli, change);
  expectOk(await (await linli.as(by)).call("raise-topic", body));
  return body.id;
}

export async function shown(linli: TestDistrict, by: Character, topicId: string) {
  return expectOk(await (await linli.as(by)).call("show-deliberation", { topicId })).body;
}

export async function read(linli: TestDistrict, by: Character, topicId: string) {
  return expectOk(await (await linli.as(by)).call("show-public-topic", { topicId })).body;
}

/** A step on the newest version, as somebody does who has just opened the page. */
export async function act(
  linli: TestDistrict,
  by: Character,
  operation: string,
  topicId: string,
  input: Record<string, unknown> = {},
): Promise<Answer> {
  const resident = by.startsWith("resident");
  const { version } = resident ? await read(linli, by, topicId) : await shown(linli, by, topicId);
  return (await linli.as(by)).call(operation, { topicId, version, ...input });
}

export const codeOf = async (answer: Promise<Answer>): Promise<[number, string | undefined]> => {
  const { status, body } = await answer;
  return [status, body.code];
};

/** Two people are enough, from today on. */
export async function twoAreEnough(linli: TestDistrict): Promise<void> {
  const rule = { startsOn: "2026-11-24", people: 2, percent: null, youngest: 18, collectDays: 30, answerDays: 15 };
  const yan = await linli.as("administrator-yan");
  expectOk(await yan.call("set-support-rule", { id: newId(), ...rule, source: "测试" }));
}

export async function released(linli: TestDistrict, change: Record<string, unknown> = {}): Promise<string> {
  const id = await raised(linli, change);
  const { title, words } = topic(linli, change);
  expectOk(await act(linli, "community-officer-chen", "release-topic", id, { title, words }));
  return id;
}

/** Raised by staff for a council: no support is needed. */
export async function fromCouncil(linli: TestDistrict, change: Record<string, unknown> = {}): Promise<string> {
  return raised(linli, { origin: "council", ...change }, "community-officer-chen");
}

export async function takenUp(linli: TestDistrict, procedureCode: string): Promise<string> {
  const id = await fromCouncil(linli);
  expectOk(await act(linli, "community-officer-chen", "take-up-topic", id, { procedureCode }));
  return id;
}

/** A topic whose decision is being carried out, by a procedure as short as one can be. */
export async function carriedOut(linli: TestDistrict): Promise<string> {
  const stage = (code: string, kind: string, needs: string[]) => ({
    ...{ code, name: code, nameEn: code, kind, who: "staff", needs, decides: kind === "meeting" },
    ...{ noticeDays: 0, lastsDays: 0, quorum: null, onFailure: "ends", backTo: null },
  });
  const today = linli.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString();
  const procedureCode = `short-${today}`.replaceAll("-0", "-");
  const put = await (await linli.as("administrator-yan")).call("put-procedure", {
    ...{ code: procedureCode, edition: 1, name: "简易程序", nameEn: "Short", effectiveFrom: today, source: "测试" },
    stages: [
      stage("meeting", "meeting", ["meeting-held"]),
      stage("published", "publication", ["published"]),
      stage("work", "execution", ["tasks-done"]),
    ],
  });
  expectOk(put);
  const id = await takenUp(linli, procedureCode);
  const step = async (operation: string, input: Record<string, unknown>) =>
    expectOk(await act(linli, "community-officer-chen", operation, id, input));
  await step("record-sitting", { heldOn: today, dueCount: 3, presentCount: 3 });
  await step("complete-stage", { agreed: true });
  await step("publish-stage", { id: newId(), kind: "publication", words: "决定装充电棚", photoIds: [] });
  await step("complete-stage", { agreed: true });
  return id;
}
