import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { blow, callTo, does, officers, reportsIn, shown } from "./whistles.fixture.ts";

const linli = testDistrict();
const chen = "community-officer-chen";
const later = (duration: string) => linli.clock.now().add(Temporal.Duration.from(duration)).toString();
const states = (rows: { state: string }[]) => rows.map(({ state }) => state);

async function given(
  whistleId: string,
  unit: keyof typeof officers,
  by: "community-officer-chen" | "department-officer-feng" = chen,
) {
  const dutyId = newId();
  const callId = await callTo(linli, whistleId, unit);
  expectOk(await does(linli, by, "give-duty", whistleId, { dutyId, callId, words: "换灯", dueAt: later("PT24H") }));
  return dutyId;
}

async function signedOff(whistleId: string) {
  const { version } = await shown(linli, chen, whistleId);
  return does(linli, chen, "sign-off-whistle", whistleId, { version, solved: true, words: "都亮了" });
}

test("a whole whistle: come, meet, split, do, sign off, assess each other", async () => {
  const { whistleId, requests } = await blow(linli);
  await reportsIn(linli, whistleId, "urban", "water", "property");
  expect(await shown(linli, chen, whistleId)).toMatchObject({ state: "under-way" });

  const visitId = newId();
  expectOk(
    await does(linli, "department-officer-feng", "arrange-visit", whistleId, {
      visitId,
      startsAt: later("PT1H"),
      place: "1栋门口",
      words: "带梯子",
    }),
  );
  const water = await callTo(linli, whistleId, "water");
  const property = await callTo(linli, whistleId, "property");
  expectOk(await does(linli, officers.water, "record-attendance", whistleId, { visitId, callId: water, came: true }));
  expectOk(await does(linli, chen, "record-attendance", whistleId, { visitId, callId: property, came: false }));
  expectOk(await does(linli, chen, "record-attendance", whistleId, { visitId, callId: property, came: true }));
  const photoId = newId();
  const browser = await linli.as(officers.water);
  const file = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer();
  expectOk(await browser.call("upload-photo", { id: photoId }, { file, mediaType: "image/jpeg" }));
  expectOk(await browser.call("add-visit-photos", { whistleId, visitId, photoIds: [photoId] }));
  const [visit] = (await shown(linli, chen, whistleId)).visits;
  expect(visit).toMatchObject({ place: "1栋门口", photoIds: [photoId] });
  expect(visit.attendance.map(({ came }: { came: boolean }) => came)).toEqual([true, true]);
  const photo = { whistleId, photoId, size: "small" };
  expect((await (await linli.as(officers.property)).call("show-whistle-photo", photo)).status).toBe(200);
  expect((await (await linli.as("street-officer-wu")).call("show-whistle-photo", photo)).status).toBe(404);

  const steps = ["查线路", "换灯具", "验收"].map((words) => ({ id: newId(), words }));
  const { version } = await shown(linli, chen, whistleId);
  const set = { version, steps };
  expectOk(await does(linli, officers.urban, "set-path", whistleId, set));
  expect((await does(linli, chen, "set-path", whistleId, set)).body.code).toBe("changed-meanwhile");
  expectOk(await does(linli, chen, "finish-path-step", whistleId, { stepId: steps[0]!.id }));
  expectOk(await does(linli, chen, "finish-path-step", whistleId, { stepId: steps[0]!.id }));
  expect((await does(linli, chen, "finish-path-step", whistleId, { stepId: newId() })).status).toBe(404);
  const fewer = { version: version + 2, steps: [steps[2], steps[1]] };
  expectOk(await does(linli, chen, "set-path", whistleId, fewer));
  const { path } = await shown(linli, chen, whistleId);
  expect(path.map(({ words, doneAt }: never) => [words, doneAt !== null])).toEqual(
    expect.arrayContaining([
      ["查线路", true],
      ["验收", false],
      ["换灯具", false],
    ]),
  );

  const lamp = await given(whistleId, "urban");
  const lid = await given(whistleId, "water", "department-officer-feng");
  expect((await signedOff(whistleId)).body.code).toBe("duties-open");
  const finished = { dutyId: lamp, words: "换了", photoIds: [] };
  expect((await does(linli, officers.water, "finish-duty", whistleId, finished)).body.code).toBe("right-missing");
  expectOk(await does(linli, officers.urban, "finish-duty", whistleId, finished));
  expect((await does(linli, officers.urban, "finish-duty", whistleId, finished)).body.code).toBe("duty-wrong-state");
  expectOk(
    await does(linli, chen, "return-duty", whistleId, { dutyId: lamp, reason: "二楼还不亮", dueAt: later("PT8H") }),
  );
  expectOk(await does(linli, officers.urban, "finish-duty", whistleId, finished));
  expectOk(await does(linli, officers.water, "finish-duty", whistleId, { ...finished, dutyId: lid }));
  for (const dutyId of [lamp, lid]) expectOk(await does(linli, chen, "sign-off-duty", whistleId, { dutyId }));
  expectOk(await signedOff(whistleId));
  expect(await shown(linli, chen, whistleId)).toMatchObject({ state: "done", solved: true });

  for (const unit of ["urban", "water", "property"] as const) {
    const callId = await callTo(linli, whistleId, unit);
    const ofUnit = { callId, came: true, inTime: true, solved: unit !== "property", words: "" };
    expectOk(await does(linli, chen, "assess-unit", whistleId, ofUnit));
    expect((await does(linli, chen, "assess-unit", whistleId, ofUnit)).body.code).toBe("assessed-already");
    const ofWhistle = { callId, warranted: true, clear: unit !== "water", words: "写清楚了" };
    expectOk(await does(linli, officers[unit], "assess-whistle", whistleId, ofWhistle));
  }
  const closed = await shown(linli, chen, whistleId);
  expect(closed.state).toBe("closed");
  expect(closed.assessments).toHaveLength(6);

  // The request tells the whole story, and repeats nobody's words.
  const progress = expectOk(await linli.newBrowser().call("show-progress", { number: requests[0]!.number })).body;
  const told = progress.timeline.map(({ sentence }: { sentence: string }) => sentence);
  for (const words of [
    "已报到",
    "约定",
    "到了现场",
    "没有到现场",
    "分了任务",
    "完成了任务",
    "再做好",
    "认可",
    "确认办完",
    "评价",
    "吹哨结束",
  ]) {
    expect([words, told.some((sentence: string) => sentence.includes(words))]).toEqual([words, true]);
  }
  expect(JSON.stringify(progress)).not.toContain("二楼还不亮");
});

describe("objecting: the dual heads decide", () => {
  async function objected() {
    const { whistleId } = await blow(linli);
    const callId = await callTo(linli, whistleId, "water");
    expectOk(await does(linli, officers.water, "object-to-call", whistleId, { callId, reason: "井盖不归供水公司" }));
    return { whistleId, callId };
  }

  test("upheld: the unit is let go and is neither late nor assessed", async () => {
    const { whistleId, callId } = await objected();
    expectOk(await does(linli, "district-leader-lv", "uphold-objection", whistleId, { callId, words: "归城管" }));
    const whistle = await shown(linli, chen, whistleId);
    expect(states(whistle.calls)).toEqual(["called", "released", "called"]);
    expect(whistle.timeline[0].sentence).toBe("示例区分管领导岗 同意示例区供水公司不到场");
  });

  test("overruled: it must come by a new deadline, and does not object again", async () => {
    const { whistleId, callId } = await objected();
    linli.clock.advance("PT20M");
    expectOk(
      await does(linli, "street-leader-tang", "overrule-objection", whistleId, { callId, reason: "要看管网" }),
    );
    const call = (await shown(linli, chen, whistleId)).calls[1];
    expect(call.state).toBe("overruled");
    expect(linli.clock.now().until(call.dueAt).total("minutes")).toBe(30);
    const again = await does(linli, officers.water, "object-to-call", whistleId, { callId, reason: "还是不归" });
    expect([again.status, again.body.code]).toEqual([409, "call-wrong-state"]);
    expectOk(await does(linli, officers.water, "report-in", whistleId, { callId }));
  });

  test("nobody else decides: not the caller, not the unit, not a street elsewhere", async () => {
    const { whistleId, callId } = await objected();
    const words = { callId, words: "" };
    for (const by of [chen, officers.water, "street-officer-sun"] as const) {
      expect([by, (await does(linli, by, "uphold-objection", whistleId, words)).status]).toEqual([by, 403]);
    }
    expect((await does(linli, "street-officer-wu", "uphold-objection", whistleId, words)).status).toBe(403);
  });

  test("who blew it does not decide on an objection to it: the other head does", async () => {
    const { whistleId } = await blow(linli, {}, "street-leader-tang");
    const { calls } = await shown(linli, "street-leader-tang", whistleId);
    const callId = calls[1].id;
    expectOk(await does(linli, officers.water, "object-to-call", whistleId, { callId, reason: "不归我们" }));
    const words = { callId, words: "" };
    expect((await does(linli, "street-leader-tang", "uphold-objection", whistleId, words)).body.code).toBe(
      "right-missing",
    );
    expectOk(await does(linli, "district-leader-lv", "uphold-objection", whistleId, words));
  });

  test("two heads at once: one decision stands", async () => {
    const { whistleId, callId } = await objected();
    const answers = await Promise.all([
      does(linli, "street-leader-tang", "overrule-objection", whistleId, { callId, reason: "要来" }),
      does(linli, "district-leader-lv", "uphold-objection", whistleId, { callId, words: "" }),
    ]);
    expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, "call-wrong-state"].sort());
  });

  test("the whole is not signed off while an objection waits: objection-undecided", async () => {
    const { whistleId } = await objected();
    await reportsIn(linli, whistleId, "urban");
    expect((await signedOff(whistleId)).body.code).toBe("objection-undecided");
  });
});

describe("at the same time", () => {
  test("three units report in at once: all of them are there", async () => {
    const { whistleId } = await blow(linli);
    const ids = await Promise.all(
      (["urban", "water", "property"] as const).map(
        async (unit) => [unit, await callTo(linli, whistleId, unit)] as const,
      ),
    );
    const answers = await Promise.all(
      ids.map(([unit, callId]) => does(linli, officers[unit], "report-in", whistleId, { callId })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const whistle = await shown(linli, chen, whistleId);
    expect(states(whistle.calls)).toEqual(["reported-in", "reported-in", "reported-in"]);
    expect(whistle.version).toBe(4);
    expect(whistle.timeline.filter(({ kind }: { kind: string }) => kind === "reported-in")).toHaveLength(3);
  });

  test("one department reports in while another objects: both stand, each in its own name", async () => {
    const { whistleId } = await blow(linli);
    const [urban, water] = await Promise.all([callTo(linli, whistleId, "urban"), callTo(linli, whistleId, "water")]);
    const answers = await Promise.all([
      does(linli, officers.urban, "report-in", whistleId, { callId: urban }),
      does(linli, officers.water, "object-to-call", whistleId, { callId: water, reason: "不归我们管" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { calls, timeline, version } = await shown(linli, chen, whistleId);
    const stateOf = (id: string) => calls.find((call: { id: string }) => call.id === id).state;
    expect([stateOf(urban), stateOf(water), version]).toEqual(["reported-in", "objected", 3]);
    expect(timeline.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(["reported-in", "objected"]),
    );
  });

  test("two departments finish their duties at once: nothing is lost", async () => {
    const { whistleId } = await blow(linli);
    await reportsIn(linli, whistleId, "urban", "water");
    const duties = [await given(whistleId, "urban"), await given(whistleId, "water")];
    const who = [officers.urban, officers.water];
    await Promise.all(
      duties.map(async (dutyId, at) =>
        expectOk(
          await does(linli, who[at]!, "finish-duty", whistleId, { dutyId, words: `第${at}项做了`, photoIds: [] }),
        ),
      ),
    );
    const whistle = await shown(linli, chen, whistleId);
    expect(states(whistle.duties)).toEqual(["done", "done"]);
    const words = whistle.timeline.map((entry: { words: string }) => entry.words);
    expect(words).toEqual(expect.arrayContaining(["第0项做了", "第1项做了"]));
  });

  test("one unit's two colleagues report in at once: it is there once", async () => {
    const { whistleId } = await blow(linli);
    const callId = await callTo(linli, whistleId, "urban");
    const answers = await Promise.all([
      does(linli, officers.urban, "report-in", whistleId, { callId }),
      does(linli, officers.urban, "report-in", whistleId, { callId }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("the last two assess at once: the whistle closes once", async () => {
    const { whistleId } = await blow(linli, { supportingUnitIds: [] });
    await reportsIn(linli, whistleId, "urban");
    expectOk(await signedOff(whistleId));
    const callId = await callTo(linli, whistleId, "urban");
    const answers = await Promise.all([
      does(linli, chen, "assess-unit", whistleId, { callId, came: true, inTime: true, solved: true, words: "" }),
      does(linli, officers.urban, "assess-whistle", whistleId, { callId, warranted: true, clear: true, words: "" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { state, timeline } = await shown(linli, chen, whistleId);
    expect(state).toBe("closed");
    expect(timeline.filter(({ kind }: { kind: string }) => kind === "closed")).toHaveLength(1);
  });
});

describe("what is refused", () => {
  test("a duty for a unit that has not come: call-wrong-state; due in the past: moment-past", async () => {
    const { whistleId } = await blow(linli);
    await reportsIn(linli, whistleId, "urban");
    const duty = { dutyId: newId(), words: "看井盖", dueAt: later("PT5H") };
    const water = await callTo(linli, whistleId, "water");
    const urban = await callTo(linli, whistleId, "urban");
    const give = (change: object) => does(linli, chen, "give-duty", whistleId, { ...duty, ...change });
    expect((await give({ callId: water })).body.code).toBe("call-wrong-state");
    expect((await give({ callId: urban, dueAt: "2026-11-01T00:00:00Z" })).body.code).toBe("moment-past");
    expect((await give({ callId: urban, dueAt: "2029-11-01T00:00:00Z" })).body.code).toBe("moment-past");
    expectOk(await give({ callId: urban }));
    expectOk(await give({ callId: urban }));
    expect((await shown(linli, chen, whistleId)).duties).toHaveLength(1);
    await linli.rows(
      `insert into whistles.duties (district_id, whistle_id, id, unit_id, post_id, words, state, given_at, due_at)
       select d.district_id, d.whistle_id, gen_random_uuid(), d.unit_id, d.post_id, '', 'given', d.given_at, d.due_at
         from whistles.duties d, generate_series(1, 49) where d.whistle_id = $1`,
      [whistleId],
    );
    expect((await give({ callId: urban, dutyId: newId() })).body.code).toBe("too-many-duties");
  });

  test("a unit that only supports neither splits nor signs off, and a stranger finds nothing", async () => {
    const { whistleId } = await blow(linli);
    await reportsIn(linli, whistleId, "urban", "water");
    const callId = await callTo(linli, whistleId, "water");
    const duty = { dutyId: newId(), callId, words: "看井盖", dueAt: later("PT5H") };
    expect((await does(linli, officers.water, "give-duty", whistleId, duty)).body.code).toBe("right-missing");
    const others = await Promise.all(
      (["street-officer-wu", "community-officer-shen"] as const).map((by) =>
        does(linli, by, "show-whistle", whistleId),
      ),
    );
    expect(others.map(({ status }) => status)).toEqual([404, 404]);
  });

  test("what is shown as possible is what the operations do", async () => {
    const { whistleId } = await blow(linli);
    const feng = await shown(linli, officers.urban, whistleId);
    expect(feng.abilities.map(({ operation }: { operation: string }) => operation)).toEqual(
      expect.arrayContaining(["report-in", "object-to-call", "record-attendance"]),
    );
    const own = await shown(linli, chen, whistleId);
    const signOff = own.abilities.find(({ operation }: { operation: string }) => operation === "sign-off-whistle");
    expect(signOff.refusedBecause).toBe("whistle-wrong-state");
    expect((await signedOff(whistleId)).body.code).toBe("whistle-wrong-state");
  });
});
