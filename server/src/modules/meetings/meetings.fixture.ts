import { newId } from "../../platform/ids.ts";
import { type Answer, type Character, expectOk, type TestDistrict } from "../../testing/test-district.ts";
import { chen, wholeCouncil } from "../councils/councils.fixture.ts";

/** 1 December 2026, 19:00 in the district: seven days after the tests begin. */
export const evening = "2026-12-01T11:00:00Z";

export const call = async (linli: TestDistrict, by: Character, name: string, input: Record<string, unknown>) =>
  (await linli.as(by)).call(name, input);

export const codeOf = async (answer: Promise<Answer>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

export const arranged = (change: Record<string, unknown> = {}) => ({
  title: "十二月议事会",
  startsAt: evening,
  minutesLong: 90,
  place: "社区议事厅",
  forPublic: true,
  codeRotates: false,
  ...change,
});

export async function shown(linli: TestDistrict, meetingId: string, by: Character = chen) {
  return expectOk(await call(linli, by, "show-meeting", { meetingId })).body;
}

/** A step on the newest version, as somebody does who has just opened the page. */
export async function act(
  linli: TestDistrict,
  operation: string,
  meetingId: string,
  input: Record<string, unknown> = {},
  by: Character = chen,
) {
  const { version } = await shown(linli, meetingId);
  const known = linli.linli.application.operations.get(operation)!.input.properties;
  return call(linli, by, operation, { meetingId, ...("version" in known ? { version } : {}), ...input });
}

export const item = (change: Record<string, unknown> = {}) => ({
  id: newId(),
  title: "楼道灯怎么修",
  words: "",
  presenter: "社区工作人员",
  topicId: null,
  ...change,
});

export async function planned(linli: TestDistrict, change: Record<string, unknown> = {}, ruled = {}) {
  const councilId = (change.councilId as string) ?? (await wholeCouncil(linli, ruled));
  const id = newId();
  expectOk(await call(linli, chen, "plan-meeting", { id, ...arranged(change), councilId }));
  return { id, councilId };
}

/** Planned, with one item on its agenda, and the members invited. */
export async function convened(linli: TestDistrict, change: Record<string, unknown> = {}, ruled = {}) {
  const { id, councilId } = await planned(linli, change, ruled);
  const agenda = item();
  expectOk(await act(linli, "set-agenda", id, { items: [agenda] }));
  expectOk(await act(linli, "convene-meeting", id));
  return { id, councilId, itemId: agenda.id };
}

/** On the evening itself, opened, with these people there. */
export async function underWay(
  linli: TestDistrict,
  present: readonly ("resident-li" | "resident-zhou" | "grid-worker-wang")[] = ["resident-li", "grid-worker-wang"],
) {
  const meeting = await convened(linli);
  atEvening(linli);
  expectOk(await act(linli, "open-meeting", meeting.id));
  for (const person of present) {
    expectOk(
      await act(linli, "mark-attendance", meeting.id, { personId: linli.id("person", person), present: true }),
    );
  }
  return meeting;
}

export function atEvening(linli: TestDistrict) {
  linli.clock.set(evening);
}
