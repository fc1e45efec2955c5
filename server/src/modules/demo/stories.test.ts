import { beforeAll, describe, expect, it } from "vitest";
import { foundDistrict } from "../../platform/database/found-district.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { qilin } from "./district.ts";
import { holdAndSupervise } from "./hold-and-supervise.ts";
import { demoIsHere } from "./index.ts";
import { loadRegister } from "./load-register.ts";
import { mergeAndSplit } from "./merge-and-split.ts";
import { reportTogether } from "./report-together.ts";
import { Stage } from "./stage.ts";
import type { Story } from "./stories/story.ts";
import { takeOverSheet } from "./take-over-sheet.ts";
import { tellNews } from "./tell-news.ts";
import { tellStories } from "./tell-stories.ts";
import { generateWorld } from "./world/generate-world.ts";
import { piecesOf } from "./world/pieces.ts";
import type { World } from "./world/rows.ts";
import { writeCouncils } from "./write-councils.ts";
import { writeProblems } from "./write-problems.ts";
import { writeTopics } from "./write-topics.ts";

/** A Tuesday, 17:30 in the district. */
const until = Temporal.Instant.from("2026-11-24T09:30:00Z");
const count = 60;
const days = 45;

const linli = testDistrict();
const refusals: Refusal[] = [];
let stage: Stage;
let stories: Story[];
let theWorld: World;

beforeAll(async () => {
  await foundDistrict(linli.pools.owner, qilin);
  await linli.districts.refresh();
  const { application, ground } = linli.linli;
  stage = new Stage(application, ground, linli.districts.byId(qilin.id)!);
  const register = { now: until.subtract({ hours: 24 * 91 }), onProgress() {}, pieces: piecesOf(oneStreet()) };
  const world = await loadRegister(stage, { ...register, signal: new AbortController().signal });

  // Told in two goes: cut off after a while, as by the end of the program, and taken up again.
  const cut = new AbortController();
  let steps = 0;
  const cutOff = () => {
    steps += 1;
    if (steps === 150) cut.abort();
  };
  const wanted = { count, days, until, onRefusal: (refusal: Refusal) => refusals.push(refusal) };
  await tellStories(stage, world!, { ...wanted, resumed: false, signal: cut.signal, onProgress: cutOff });
  const untold = new AbortController().signal;
  stories = await tellStories(stage, world!, { ...wanted, resumed: true, signal: untold, onProgress() {} });
  await writeProblems(stage, world!, until);
  await writeProblems(stage, world!, until);
  theWorld = world!;
});

it("has a council with members, rules, a published meeting and others to come, written once", async () => {
  await writeCouncils(stage, theWorld, until);
  await writeCouncils(stage, theWorld, until);
  const [council] = await linli.rows(`
    select (select count(*) from councils.memberships m where m.council_id = c.id) as members,
           (select count(*) from meetings.meetings m where m.council_id = c.id and m.state = 'published') as published,
           (select count(*) from meetings.meetings m where m.council_id = c.id and m.state in ('planned', 'convened')) as coming,
           (select count(*) from meetings.meetings m where m.council_id = c.id and m.state = 'convened') as convened
      from councils.councils c`);
  expect(council).toEqual({ members: 6, published: 1, coming: 2, convened: 1 });
});

it("has topics for decision at several places of their way, put forward once", async () => {
  await writeTopics(stage, theWorld, until);
  await writeTopics(stage, theWorld, until);
  const rows = await linli.rows(
    "select state, count(*)::integer from deliberations.topics group by state order by state",
  );
  expect(rows.map(({ state, count: found }) => [state, found])).toEqual([
    ["collecting-support", 1],
    ["decided", 1],
    ["in-procedure", 3],
    ["raised", 1],
    ["refused", 1],
    ["supported", 1],
  ]);
});

it("has news of the last days in the inbox of whoever holds a request, once", async () => {
  const desks = theWorld.people.flatMap(({ userName }) => (userName?.startsWith("grid-") ? [userName] : []));
  const inbox = () =>
    linli.rows(
      `select i.kind, i.at from notifications.inbox i join identity.accounts a on a.district_id = i.district_id and a.id = i.account_id
        where i.district_id = $1 and a.user_name = any($2)
        order by i.notice_id`,
      [qilin.id, desks],
    );
  await tellNews(stage, theWorld, { now: until, userNames: desks });
  const told = await inbox();
  expect(told.length).toBeGreaterThan(0);
  for (const { kind, at } of told) {
    expect(["request.new", "request.offered"]).toContain(kind);
    expect(Temporal.Instant.compare(at as string, until)).toBeLessThan(0);
  }
  await tellNews(stage, theWorld, { now: until, userNames: desks });
  expect(await inbox()).toEqual(told);
});

it("writes standing problems down once, with what was done", async () => {
  const rows = await linli.rows(
    "select title, state, version from standing_problems.problems where district_id = $1",
    [qilin.id],
  );
  expect(rows).toEqual([{ title: "菜场门口早晚停车堵路", state: "under-way", version: 3 }]);
});

describe("the demo's requests", () => {
  it("are all there once, each with a number of its own", async () => {
    const [found] = await linli.rows(
      "select count(*)::int as all, count(distinct number)::int as numbers from requests.requests where district_id = $1",
      [qilin.id],
    );
    expect(found).toEqual({ all: count, numbers: count });
  });

  it("meet no refusal on their way", () => {
    expect(refusals.map(({ code, facts }) => [code, facts])).toEqual([]);
  });

  it("stand in every state, with something late and something offered", async () => {
    const rows = await linli.rows(
      `select distinct case when offered_post_id is not null then 'offered' when late_since is not null then 'late'
                            else coalesce(closing, state) end as how
         from requests.requests where district_id = $1`,
      [qilin.id],
    );
    expect(rows.map(({ how }) => how)).toEqual(
      expect.arrayContaining([
        "dispatched",
        "accepted",
        "awaiting-resident",
        "resolved",
        "rejected",
        "confirmed",
        "unrated",
        "late",
        "offered",
      ]),
    );
  });

  it("always have a post that answers and that somebody holds", async () => {
    const unanswered = await linli.rows(
      `select r.number from requests.requests r
        where r.district_id = $1 and not exists (
          select from directory.posts p
            join directory.post_terms t on t.district_id = p.district_id and t.post_id = p.id and t.ends_on is null
           where p.district_id = r.district_id and p.id = r.answerable_post_id and p.closed_at is null)`,
      [qilin.id],
    );
    expect(unanswered).toEqual([]);
  });

  it("tell their story in order, from the filing on, and nothing of the days to come", async () => {
    const told = await linli.rows(
      `select request_id, kind, at, lag(at) over story as before, row_number() over story = 1 as first
         from requests.timeline where district_id = $1 window story as (partition by request_id order by id)`,
      [qilin.id],
    );
    expect(told.filter(({ before, at }) => before !== null && String(at) < String(before))).toEqual([]);
    expect(told.filter(({ first, kind }) => first !== (kind === "filed"))).toEqual([]);
    const future = told.filter(({ at }) => Temporal.Instant.compare(String(at), until) > 0);
    expect(future).toEqual([]);
  });

  it("tell nothing twice where the load was cut off", async () => {
    const twice = await linli.rows(
      `select request_id, kind, at from requests.timeline where district_id = $1
        group by request_id, kind, at having count(*) > 1`,
      [qilin.id],
    );
    expect(twice).toEqual([]);
  });

  it("stand where the stories believe them to stand", async () => {
    const rows = await linli.rows(
      `select id, state, version, answerable_post_id as holder, offered_post_id as offered, due_at as due
         from requests.requests where district_id = $1`,
      [qilin.id],
    );
    const believed = stories.map(({ filing, situation }) => ({
      id: filing.id,
      state: situation!.state,
      version: situation!.version,
      holder: situation!.holderPostId,
      offered: situation!.offeredPostId,
      due: situation!.dueAt.toString(),
    }));
    const found = rows.map(({ id, ...row }) => {
      return { id: String(id), ...row, due: Temporal.Instant.from(String(row["due"])).toString() };
    });
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    expect(found.toSorted(byId)).toEqual(believed.toSorted(byId));
  });

  it("send no message: whoever reported something last month is not told so today", async () => {
    const [messages] = await linli.rows(
      "select count(*)::int as count from notifications.messages where district_id = $1",
      [qilin.id],
    );
    expect(messages).toEqual({ count: 0 });
  });
});

it("is not the demo's own database while other districts are in it", async () => {
  expect(await demoIsHere(linli.districts)).toBe(false);
});

/** The street with most of the registered homes, and of its houses the first. */
function oneStreet(): World {
  const world = generateWorld();
  const areas = world.areas.filter(({ code, level }) => level === 1 || code.startsWith("530302001"));
  const areaIds = new Set(areas.map(({ id }) => id));
  const units = world.units.filter(({ areaId, kind }) => areaIds.has(areaId) && !kind.startsWith("party-"));
  const unitIds = new Set(units.map(({ id }) => id));
  const posts = world.posts.filter(({ unitId, areaId }) => unitIds.has(unitId) && areaIds.has(areaId));
  const postIds = new Set(posts.map(({ id }) => id));
  const buildings = world.buildings.filter(({ microGridId }) => areaIds.has(microGridId)).slice(0, 60);
  const buildingIds = new Set(buildings.map(({ id }) => id));
  // Developers and Party branches lie elsewhere: what is theirs is nobody's here.
  const homes = world.homes
    .filter(({ buildingId }) => buildingIds.has(buildingId))
    .map((home) => (unitIds.has(home.developerUnitId ?? "") ? home : { ...home, developerUnitId: null }));
  const homeIds = new Set(homes.map(({ id }) => id));
  const holderIds = new Set(posts.flatMap(({ holderPersonIds }) => holderPersonIds));
  return {
    areas,
    units,
    posts,
    people: world.people
      .filter(({ id, homeId }) => holderIds.has(id) || (homeId !== null && homeIds.has(homeId)))
      .map((person) => ({
        ...person,
        ownedHomeIds: (person.ownedHomeIds ?? []).filter((id) => homeIds.has(id)),
        party: null,
      })),
    duties: world.duties.filter(({ areaId, postId }) => areaIds.has(areaId) && postIds.has(postId)),
    buildings,
    homes,
  };
}

it("takes a sheet over once, whole", async () => {
  await takeOverSheet(stage, theWorld, until);
  await takeOverSheet(stage, theWorld, until);
  const rows = await linli.rows(
    "select count(request_number)::integer as filed, count(*)::integer as rows from batches.rows where district_id = $1",
    [qilin.id],
  );
  expect(rows).toEqual([{ filed: 8, rows: 8 }]);
});

it("has something hot: what nine neighbours call about in three days, told once", async () => {
  await reportTogether(stage, theWorld, until);
  await reportTogether(stage, theWorld, until);
  const rows = await linli.rows(
    `select c.code, t.reporters from topics.hot_topics t
       join categories.categories c on c.district_id = t.district_id and c.id = t.category_id
      where t.district_id = $1 and t.cooled_at is null and t.level > 1`,
    [qilin.id],
  );
  expect(rows).toContainEqual({ code: "water-outage", reporters: 9 });
});

it("handles two of these calls with a third, and another in two parts, once", async () => {
  await mergeAndSplit(stage, theWorld, until);
  await mergeAndSplit(stage, theWorld, until);
  const [found] = await linli.rows(
    `select count(*) filter (where closing = 'merged')::int as merged, count(part_of_id)::int as parts
       from requests.requests where district_id = $1`,
    [qilin.id],
  );
  expect(found).toEqual({ merged: 2, parts: 2 });
});

// After the stories have been compared with what they believe: this changes where requests stand.
it("lets something wait and asks how something stands, once each", async () => {
  await holdAndSupervise(stage, theWorld, until);
  await holdAndSupervise(stage, theWorld, until);
  const [found] = await linli.rows(
    `select count(*) filter (where state = 'suspended')::int as suspended,
            (select count(*)::int from requests.supervisions where district_id = $1) as supervised
       from requests.requests where district_id = $1`,
    [qilin.id],
  );
  expect(found).toEqual({ suspended: 1, supervised: 1 });
});
