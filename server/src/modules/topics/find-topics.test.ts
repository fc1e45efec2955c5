import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();
const today = Temporal.Instant.from("2026-11-24T01:00:00Z");

const listed = async (by: Character) =>
  expectOk(await (await linli.as(by)).call("list-topics", {})).body.topics as {
    id: string;
    area: { name: string };
    category: string;
    reporters: number;
    requestCount: number;
    weeks: number[];
    reason: string;
    words: string[];
  }[];

const hotFor = async (by: Character) => (await listed(by))[0]!.id;

interface Report {
  person: number;
  building?: "cuiping-1" | "guihua-1" | "yulan-1" | "haitang-1";
  code?: string;
  description?: string;
}

/** Typed at the counter for somebody, so many days ago. */
async function report(
  daysAgo: number,
  { person, building = "cuiping-1", code = "water-outage", description }: Report,
) {
  linli.clock.set(today.subtract({ hours: 24 * daysAgo }).toString());
  const phone = `1990003${String(person).padStart(4, "0")}`;
  const by: Character = building === "yulan-1" ? "street-officer-wu" : "street-officer-sun";
  const change = {
    description: description ?? "翠屏路早上又停水，没法做饭",
    categoryId: categoryIdOf(code),
    buildingId: linli.id("building", building),
    phone,
    channel: "phone-call",
    answers: { "since-when": "今天", "how-many-homes": "building" },
  };
  return file(linli, change, by);
}

beforeAll(async () => {
  // Seven quiet weeks, the first of them not whole: one call each. Then six people within three days.
  for (let week = 7; week >= 1; week--) await report(week * 7 + 3, { person: week });
  for (let person = 11; person <= 16; person++) await report(2, { person });
  // One person's ten calls are one.
  for (let time = 0; time < 10; time++) await report(1, { person: 40, building: "yulan-1" });
  // People speaking of people: six of them, and never a topic.
  for (let person = 51; person <= 56; person++) {
    await report(1, { person, code: "neighbour-dispute", description: "和楼上邻居吵架" });
  }
  linli.clock.set(today.toString());
  await linli.runJob("find-topics");
});

describe("a week in which six people report what one does usually", () => {
  test("is hot where they are, with the weeks before, the reason and the words that many used", async () => {
    const topics = await listed("district-officer-he");
    expect(topics).toEqual([
      expect.objectContaining({
        area: { id: linli.id("area", "grid-a1-1"), name: "第1网格", within: "甲一社区", level: 4 },
        category: "停水、水压低",
        reporters: 6,
        requestCount: 6,
        weeks: [1, 1, 1, 1, 1, 1, 6],
        reason: "近7天有6人反映，此前6周一般每周1人。只凭巧合，一千周里也难有一周这么多。",
        problem: null,
      }),
    ]);
    expect(topics[0]!.words).toContain("停水");
    const [inEnglish] = expectOk(
      await (await linli.as("district-officer-he")).call("list-topics", {}, { headers: { "accept-language": "en" } }),
    ).body.topics;
    expect(inEnglish.reason).toBe(
      "6 people reported it in the past 7 days; in the 6 weeks before, usually 1 a week. Chance alone makes such a week less than once in 1,000.",
    );
  });

  test("is not when one person makes ten calls, nor when people speak of people", async () => {
    const categories = (await listed("district-leader-lv")).map(({ category }) => category);
    expect(categories).toEqual(["停水、水压低"]);
    expect(await listed("street-officer-wu")).toEqual([]);
  });

  test("is seen by who answers for the area, and by the department that has the requests", async () => {
    const seers: Character[] = [];
    for (const by of linli.staff.filter((key) => key !== "administrator-yan")) {
      if ((await listed(by)).length > 0) seers.push(by);
    }
    expect(seers).toEqual([
      "district-officer-he",
      "district-leader-lv",
      "department-officer-shui",
      "street-officer-sun",
      "street-leader-tang",
      "community-officer-chen",
      "community-leader-cao",
      "grid-worker-wang",
    ]);
    const id = await hotFor("grid-worker-wang");
    for (const [by, status] of [
      ["department-officer-shui", 200],
      ["grid-worker-zhao", 404],
      ["department-officer-feng", 404],
    ] as const) {
      expect([by, (await (await linli.as(by)).call("show-topic", { topicId: id })).status]).toEqual([by, status]);
    }
    expect((await (await linli.as("administrator-yan")).call("list-topics", {})).status).toBe(403);
  });

  test("opens the requests behind it, and becomes a standing problem with its owner in one step", async () => {
    const sun = await linli.as("street-officer-sun");
    const id = await hotFor("street-officer-sun");
    const topic = expectOk(await sun.call("show-topic", { topicId: id })).body;
    expect(topic.requests).toHaveLength(6);
    expect(topic.owner).toMatchObject({ name: "供水公司受理岗", unitName: "示例区供水公司" });
    expect(JSON.stringify(topic)).not.toContain("没法做饭");
    const problem = {
      id: newId(),
      title: "第1网格停水集中",
      categoryId: topic.categoryId,
      areaId: topic.area.id,
      ownerPostId: topic.owner.id,
      reviewOn: "2026-12-24",
      requestIds: topic.requests.map((request: { id: string }) => request.id),
      origin: "topic",
    };
    expectOk(await sun.call("open-problem", problem));
    const again = expectOk(await sun.call("show-topic", { topicId: id })).body;
    expect(again.problem).toEqual({ id: problem.id, title: problem.title });
  });
});

test("a name of the register is not among the words, however many say it", async () => {
  const name = "示例";
  await linli.rows("insert into directory.people (district_id, id, name) values ($1, $2, $3)", [
    linli.district().id,
    newId(),
    name,
  ]);
  for (let person = 61; person <= 66; person++) {
    await report(0, { person, description: `停水了，示例说明天修` });
  }
  linli.clock.set(today.toString());
  await linli.runJob("find-topics");
  const [topic] = await listed("grid-worker-wang");
  expect(topic!.reporters).toBe(12);
  expect(topic!.words).toContain("停水");
  expect(topic!.words).not.toContain(name);
});

test("it stays the same topic while it is hot, and cools when the week has gone by", async () => {
  const id = await hotFor("grid-worker-wang");
  linli.clock.set(today.add({ hours: 1 }).toString());
  expect(await linli.runJob("find-topics")).toEqual({ hot: 1, cooled: 0 });
  expect((await listed("grid-worker-wang")).map((topic) => topic.id)).toEqual([id]);
  linli.clock.set(today.add({ hours: 24 * 8 }).toString());
  expect(await linli.runJob("find-topics")).toEqual({ hot: 0, cooled: 1 });
  expect(await listed("grid-worker-wang")).toEqual([]);
  expect(await linli.rows("select * from topics.topic_requests")).toEqual([]);
});

test("a district that has just begun has no topics: nobody knows what is usual there", async () => {
  expect(await linli.runJob("find-topics", {}, "two")).toEqual({ hot: 0, cooled: 0 });
});
