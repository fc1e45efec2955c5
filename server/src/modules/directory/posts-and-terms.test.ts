import { beforeAll, describe, expect, it, test } from "vitest";
import { file } from "../../testing/filings.ts";
import { type Browser, type Character, expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

let admin: Browser;
beforeAll(async () => {
  admin = await linli.as("administrator-yan");
});

/** Time passes, and sessions end with it: the administrator comes back. */
async function at(instant: string): Promise<void> {
  linli.clock.set(instant);
  linli.forget("administrator-yan");
  admin = await linli.as("administrator-yan");
}

function outcome({ status, body }: { status: number; body: { code?: string } }) {
  return `${status} ${body.code ?? "done"}`;
}

const newPost = (name: string) => ({
  unitId: linli.id("unit", "station-a1"),
  areaId: linli.id("area", "grid-a1-1"),
  role: "grid-worker",
  name,
  nameEn: "",
});

async function opened(name: string): Promise<string> {
  return expectOk(await admin.call("open-post", newPost(name))).body.postId;
}

async function termFor(character: Character, postId: string, more = {}): Promise<string> {
  const personId = linli.id("person", character as "resident-li");
  const term = { postId, personId, startsOn: "2026-11-24", manner: "part-time", ...more };
  return expectOk(await admin.call("begin-term", term)).body.termId;
}

describe("open-post", () => {
  it("makes a post that can be found at once, held by nobody", async () => {
    const postId = await opened("甲一社区夜班网格员岗");
    const { posts } = expectOk(await admin.call("find-posts", { text: "夜班 甲一" })).body;
    expect(posts).toEqual([
      {
        id: postId,
        name: "甲一社区夜班网格员岗",
        unitId: linli.id("unit", "station-a1"),
        unitName: "甲一社区便民服务站",
        role: "grid-worker",
        areaName: "第1网格",
        holders: [],
      },
    ]);
  });

  it("refuses a name that another open post has; a closed one gives it free", async () => {
    const postId = await opened("重名岗");
    const again = await admin.call("open-post", newPost(" 重名岗 "));
    expect([outcome(again), again.body.facts]).toEqual(["409 post-name-taken", { name: "重名岗" }]);
    expectOk(await admin.call("close-post", { postId }));
    expectOk(await admin.call("open-post", newPost("重名岗")));
  });

  it.each([
    ["unit", () => ({ unitId: linli.id("unit", "station-a1", "two") })],
    ["area", () => ({ areaId: linli.id("area", "grid-a1-1", "two") })],
  ])("does not know another district's %s", async (_, foreign) => {
    expect(outcome(await admin.call("open-post", { ...newPost("外来岗"), ...foreign() }))).toBe("404 not-found");
  });
});

describe("close-post", () => {
  it("takes the post out of every list, and does it once", async () => {
    const postId = await opened("要撤的岗");
    await termFor("resident-li", postId);
    expectOk(await admin.call("close-post", { postId }));
    expectOk(await admin.call("close-post", { postId }));
    expect(expectOk(await admin.call("find-posts", { text: "要撤的岗" })).body.posts).toEqual([]);
    const events = await linli.rows("select name from platform.events where subject_id = $1", [postId]);
    expect(events.map(({ name }) => name)).toEqual(["post.opened", "post.term-begun", "post.closed"]);
  });

  it("refuses while the post answers for duties", async () => {
    const answer = await admin.call("close-post", { postId: linli.id("post", "grid-worker-xu") });
    expect(outcome(answer)).toBe("409 post-still-answerable");
    expect(answer.body.facts).toEqual({ duties: 1, requests: 0 });
    expect(answer.body.title).toContain("1项责任");
  });

  it("refuses while an open request is with it", async () => {
    const postId = linli.id("post", "grid-worker-zhao");
    await file(linli, { buildingId: linli.id("building", "guihua-1"), description: "楼道里有杂物" });
    await linli.rows("update duties.duties set ended_at = now() where post_id = $1", [postId]);
    const answer = await admin.call("close-post", { postId });
    expect([outcome(answer), answer.body.facts]).toEqual(["409 post-still-answerable", { duties: 0, requests: 1 }]);
    const [post] = await linli.rows("select closed_at from directory.posts where id = $1", [postId]);
    expect(post).toEqual({ closed_at: null });
  });

  it("refuses the district's last resort", async () => {
    const postId = linli.id("post", "district-officer-he");
    expect(outcome(await admin.call("close-post", { postId }))).toBe("409 post-is-backstop");
  });

  it("does not know another district's post", async () => {
    const postId = linli.id("post", "grid-worker-xu", "two");
    expect(outcome(await admin.call("close-post", { postId }))).toBe("404 not-found");
  });
});

describe("a term", () => {
  it("gives its holder the post from its first day on, and takes it after its last", async () => {
    const postId = await opened("按日任期岗");
    const holders = async () =>
      expectOk(await admin.call("find-posts", { text: "按日任期岗" })).body.posts[0].holders;
    const termId = await termFor("resident-zhou", postId, { startsOn: "2026-11-25" });
    expect(await holders()).toEqual([]);
    // 16:00 UTC is midnight in the district: its own day counts, not the server's.
    await at("2026-11-24T16:00:00Z");
    expect(await holders()).toEqual(["周示例"]);
    expectOk(await admin.call("end-term", { termId, endsOn: "2026-11-25" }));
    expect(await holders()).toEqual(["周示例"]);
    await at("2026-11-25T15:59:59Z");
    expect(await holders()).toEqual(["周示例"]);
    await at("2026-11-25T16:00:00Z");
    expect(await holders()).toEqual([]);
    await at("2026-11-24T01:00:00Z");
  });

  it("is shown with its unit, with those that are to come", async () => {
    const postId = await opened("展示任期岗");
    const termId = await termFor("resident-ma", postId, { startsOn: "2027-01-01", endsOn: "2027-06-30" });
    const { posts } = expectOk(await admin.call("show-unit", { unitId: linli.id("unit", "station-a1") })).body;
    expect(posts.find(({ id }: { id: string }) => id === postId)).toMatchObject({
      holders: [],
      terms: [
        { id: termId, personName: "马示例", startsOn: "2027-01-01", endsOn: "2027-06-30", manner: "part-time" },
      ],
    });
  });

  it("cannot end before it begins", async () => {
    const postId = await opened("倒着的岗");
    const term = { postId, personId: linli.id("person", "resident-li"), manner: "full-time" };
    const wrong = { ...term, startsOn: "2026-11-24", endsOn: "2026-11-23" };
    expect(outcome(await admin.call("begin-term", wrong))).toBe("422 ends-before-start");
    const termId = await termFor("resident-li", postId);
    expect(outcome(await admin.call("end-term", { termId, endsOn: "2026-11-23" }))).toBe("422 ends-before-start");
  });

  it("cannot overlap another of the same person in the same post; other people may hold it meanwhile", async () => {
    const postId = await opened("两任之岗");
    const personId = linli.id("person", "resident-li");
    const term = { postId, personId, manner: "full-time" };
    const first = await termFor("resident-li", postId, { startsOn: "2026-01-01", endsOn: "2026-06-30" });
    await termFor("resident-li", postId, { startsOn: "2026-07-01" });
    await termFor("resident-ma", postId, { startsOn: "2026-03-01" });
    const inside = await admin.call("begin-term", { ...term, startsOn: "2026-06-30", endsOn: "2026-06-30" });
    expect(outcome(inside)).toBe("409 term-overlaps");
    expect(outcome(await admin.call("end-term", { termId: first, endsOn: "2026-07-01" }))).toBe("409 term-overlaps");
    expectOk(await admin.call("end-term", { termId: first, endsOn: "2026-05-31" }));
    expectOk(await admin.call("end-term", { termId: first, endsOn: "2026-05-31" }));
  });

  it("is begun by one of two administrators who act at once", async () => {
    const postId = await opened("抢着任的岗");
    const term = { postId, personId: linli.id("person", "resident-ma"), startsOn: "2026-11-24", manner: "full-time" };
    const answers = await Promise.all([admin.call("begin-term", term), admin.call("begin-term", term)]);
    expect(answers.map(outcome).sort()).toEqual(["200 done", "409 term-overlaps"]);
  });

  it("is not begun in a closed post", async () => {
    const postId = await opened("撤了的岗");
    expectOk(await admin.call("close-post", { postId }));
    const personId = linli.id("person", "resident-li");
    const answer = await admin.call("begin-term", { postId, personId, startsOn: "2026-11-24", manner: "full-time" });
    expect(outcome(answer)).toBe("409 post-closed");
  });

  it("is not begun for who is not in this district's register, and another district's cannot be ended", async () => {
    const postId = await opened("外人岗");
    const personId = linli.id("person", "resident-li", "two");
    const answer = await admin.call("begin-term", { postId, personId, startsOn: "2026-11-24", manner: "full-time" });
    expect(outcome(answer)).toBe("404 not-found");
    const [foreign] = await linli.rows("select id from directory.post_terms where district_id = 990002 limit 1");
    expect(outcome(await admin.call("end-term", { termId: foreign!.id, endsOn: "2026-11-24" }))).toBe(
      "404 not-found",
    );
  });
});

const administrators = [
  "open-post",
  "close-post",
  "begin-term",
  "end-term",
  "list-people",
  "download-template",
  "import-sheet",
  "mark-problems",
];
const staffs = ["find-posts", "find-units", "show-unit"];

/** Something of the right shape, for questions that do not get as far as its meaning. */
function anything(): Record<string, Record<string, unknown>> {
  const id = linli.id("post", "grid-worker-xu");
  return {
    "open-post": newPost("不该有的岗"),
    "close-post": { postId: id },
    "begin-term": { postId: id, personId: id, startsOn: "2026-11-24", manner: "full-time" },
    "end-term": { termId: id, endsOn: "2026-11-24" },
    "download-template": { kind: "areas", format: "csv" },
    "import-sheet": { kind: "areas", fileName: "a.csv" },
    "mark-problems": { kind: "areas", fileName: "a.csv" },
    "show-unit": { unitId: id },
  };
}

test.each<[Character, string, string[]]>([
  ["anyone", "401 sign-in-needed", [...administrators, ...staffs]],
  ["resident-li", "403 right-missing", [...administrators, ...staffs]],
  ["street-officer-wu", "403 right-missing", administrators],
  ["district-leader-lv", "403 right-missing", administrators],
])("%s is answered %s where the right is another's", async (character, refusal, names) => {
  const browser = await linli.as(character);
  for (const name of names) {
    const takesFile = linli.linli.application.operations.get(name)!.takes === "file";
    const answer = await browser.call(name, anything()[name] ?? {}, takesFile ? { file: Buffer.from("a") } : {});
    expect(`${name}: ${outcome(answer)}`).toBe(`${name}: ${refusal}`);
  }
});
