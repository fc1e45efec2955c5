import { describe, expect, it, test } from "vitest";
import { testDistrict } from "../../../testing/test-district.ts";
import { importRows, problemsIn, type Typed } from "./imports.fixture.ts";

const linli = testDistrict();

const post: Typed<"people"> = {
  postName: "翠屏网格员岗",
  unitName: "甲一社区便民服务站",
  areaCode: "990001-grid-a1-1",
  role: "网格员",
  startsOn: "2026-01-01",
};
const ding: Typed<"people"> = { name: "丁示例", phone: "19900020001", reference: "D-1" };
const identityNumber = "11010519491231002X";

async function person(reference: string) {
  const [row] = await linli.rows("select * from directory.people where district_id = 990001 and reference = $1", [
    reference,
  ]);
  return row as { id: string; name: string; phone_encrypted: Buffer; identity_number_encrypted: Buffer } | undefined;
}

function phoneOf(row: { phone_encrypted: Buffer } | undefined): string {
  return linli.vault.open(row!.phone_encrypted, "directory.people.phone");
}

async function terms(postName: string): Promise<unknown[]> {
  return linli.rows(
    `select e.name, t.starts_on::text as starts, t.ends_on::text as ends, t.manner
       from directory.post_terms t
       join directory.posts p on p.district_id = t.district_id and p.id = t.post_id
       join directory.people e on e.district_id = t.district_id and e.id = t.person_id
      where p.district_id = 990001 and p.name = $1 order by e.name, t.starts_on`,
    [postName],
  );
}

describe("people with posts", () => {
  it("come in with new posts; rows of one post may leave out what another says", async () => {
    const rows: Typed<"people">[] = [
      { ...ding, ...post },
      {
        name: "𠮷示例",
        phone: "19900020002",
        postName: "翠屏网格员岗",
        startsOn: "2026-02-01",
        endsOn: "2026-06-30",
        manner: "兼职",
      },
    ];
    // Two people, one post, two terms.
    expect(await importRows(linli, "people", rows, "xlsx")).toEqual({ added: 5, changed: 0, unchanged: 0 });
    expect(await terms("翠屏网格员岗")).toEqual([
      { name: "丁示例", starts: "2026-01-01", ends: null, manner: "full-time" },
      { name: "𠮷示例", starts: "2026-02-01", ends: "2026-06-30", manner: "part-time" },
    ]);
    expect(await importRows(linli, "people", rows)).toMatchObject({ added: 0, changed: 0 });
  });

  it("may hold several posts, one row each, and posts that exist need only their name", async () => {
    const rows: Typed<"people">[] = [
      { ...ding, ...post },
      { ...ding, postName: "甲一社区受理岗", startsOn: "2026-03-01" },
    ];
    expect(await importRows(linli, "people", rows)).toEqual({ added: 1, changed: 0, unchanged: 4 });
  });

  it("get the last day of a term by naming its first day again", async () => {
    const rows = [{ ...ding, ...post, endsOn: "2026-12-31" }];
    expect(await importRows(linli, "people", rows)).toMatchObject({ added: 0, changed: 1 });
    // Left empty, the last day stays.
    expect(await importRows(linli, "people", [{ ...ding, ...post }])).toMatchObject({ added: 0, changed: 0 });
    const next = { ...ding, postName: "翠屏网格员岗", startsOn: "2027-01-01" };
    expect(await importRows(linli, "people", [next])).toMatchObject({ added: 1, changed: 0 });
  });

  it("without a post are registered all the same, with identity numbers sealed and their year of birth known", async () => {
    const row = { name: "无岗某", identityNumber, reference: "N-1" };
    expect(await importRows(linli, "people", [row])).toMatchObject({ added: 1 });
    const found = await person("N-1");
    expect(linli.vault.open(found!.identity_number_encrypted, "directory.people.identity_number")).toBe(
      identityNumber,
    );
    expect(found).toMatchObject({ birth_year: 1949 });
  });

  it("are still themselves with a new phone, or under a new name, where a stronger mark says so", async () => {
    const { id } = (await person("D-1"))!;
    await importRows(linli, "people", [{ ...ding, phone: "19900020009" }]);
    expect(phoneOf(await person("D-1"))).toBe("19900020009");
    await importRows(linli, "people", [{ name: "丁改名", reference: "D-1" }]);
    expect(await person("D-1")).toMatchObject({ id, name: "丁改名" });
    await importRows(linli, "people", [ding]);
    expect(await person("D-1")).toMatchObject({ id, name: "丁示例" });
  });

  it("may exchange phones in one file", async () => {
    await importRows(linli, "people", [
      { name: "换甲", reference: "S-1", phone: "19900020011" },
      { name: "换乙", reference: "S-2", phone: "19900020012" },
    ]);
    const swapped = [
      { name: "换甲", reference: "S-1", phone: "19900020012" },
      { name: "换乙", reference: "S-2", phone: "19900020011" },
    ];
    expect(await importRows(linli, "people", swapped)).toMatchObject({ added: 0, changed: 2 });
    expect([phoneOf(await person("S-1")), phoneOf(await person("S-2"))]).toEqual(["19900020012", "19900020011"]);
  });

  it("are found by the phone they sign in with", async () => {
    expect(
      await importRows(linli, "people", [{ name: "李示例", phone: "19900010001", reference: "L-1" }]),
    ).toMatchObject({
      added: 0,
      changed: 1,
    });
    expect(await person("L-1")).toMatchObject({ id: linli.id("person", "resident-li") });
  });

  it("get their rights at once: who is put into a post works there", async () => {
    const officer = await linli.as("street-officer-wu");
    expect((await officer.call("find-units", {})).status).toBe(200);
    const wu = { name: "吴示例", phone: await phoneOfStaff("street-officer-wu") };
    await importRows(linli, "people", [{ ...wu, postName: "系统管理岗", startsOn: "2026-11-24" }]);
    expect((await officer.call("list-people", {})).status).toBe(200);
  });
});

async function phoneOfStaff(key: "street-officer-wu"): Promise<string> {
  const [row] = await linli.rows("select phone_encrypted from directory.people where id = $1", [
    linli.id("person", key),
  ]);
  return phoneOf(row as { phone_encrypted: Buffer });
}

const row = { ...ding, ...post };
test.each<[string, Typed<"people">[], string[]]>([
  ["nothing to recognise somebody by", [{ name: "某" }], ["第2行「手机号」手机号、身份证号、人员编号至少填一项"]],
  [
    "a phone that is somebody else's",
    [{ name: "新某", reference: "X-1", phone: "19900010002" }],
    ["第2行「(姓名|手机号)」"],
  ],
  [
    "a phone under another name",
    [{ name: "冒名", phone: "19900010002" }],
    ["第2行「姓名」这个手机号登记的是另一个姓名"],
  ],
  [
    "a phone that is registered with another person number",
    [{ name: "李示例", reference: "L-2", phone: "19900010001" }],
    ["第2行「手机号」这个号码已登记在别人名下"],
  ],
  [
    "two rows that mean the same person and share no number",
    [
      { name: "李示例", reference: "L-1" },
      { name: "李示例", phone: "19900010001" },
    ],
    ["第[23]行「姓名」文件里另有一行认出的也是这个人"],
  ],
  [
    "one phone for two people of the file",
    [
      { name: "某甲", reference: "X-1", phone: "19900030001" },
      { name: "某乙", reference: "X-2", phone: "19900030001" },
    ],
    ["第3行「手机号」与第2行是同一个号码"],
  ],
  [
    "one person under two names",
    [
      { name: "某甲", phone: "19900030001" },
      { name: "某乙", phone: "19900030001" },
    ],
    ["第3行「姓名」与第2行写的不一样"],
  ],
  ["a wrong check digit", [{ name: "某", identityNumber: "110105194912310021" }], ["第2行「身份证号」身份证号不对"]],
  ["a day that is none", [{ name: "某", identityNumber: "110105194902300020" }], ["第2行「身份证号」身份证号不对"]],
  ["a post without its first day", [{ ...row, startsOn: "" }], ["第2行「任职起」这一格必须填"]],
  ["a term without a post", [{ ...ding, startsOn: "2026-01-01" }], ["第2行「岗位名称」这一格必须填"]],
  [
    "a term that ends before it begins",
    [{ ...row, startsOn: "2028-01-01", endsOn: "2027-12-31" }],
    ["第2行「任职止」任职止不能早于任职起"],
  ],
  [
    "a new post without unit, area and role",
    [{ ...ding, postName: "没有的岗", startsOn: "2026-01-01" }],
    ["第2行「岗位所在单位」登记里没有这个岗位", "第2行「岗位负责区域编号」", "第2行「岗位角色」"],
  ],
  [
    "a new post in a unit and an area nobody knows",
    [{ ...row, postName: "新岗", unitName: "没有的单位", areaCode: "nowhere" }],
    ["第2行「岗位所在单位」没有叫“没有的单位”的单位", "第2行「岗位负责区域编号」没有编号为“nowhere”的区域"],
  ],
  [
    "a post that is registered otherwise",
    [
      {
        ...ding,
        postName: "甲一社区受理岗",
        startsOn: "2029-01-01",
        unitName: "乙街道办事处",
        areaCode: "990001-street-b",
        role: "管理员",
      },
    ],
    [
      "第2行「岗位所在单位」登记的是“甲一社区便民服务站”",
      "第2行「岗位负责区域编号」登记的是“990001-community-a1”",
      "第2行「岗位角色」登记的是“社区工作人员”",
      "第2行「任职起」与已登记的任期（2026-03-01起，未定止期）重叠",
    ],
  ],
  [
    "two rows of a new post that disagree",
    [
      { ...row, postName: "新岗" },
      { name: "另某", phone: "19900030009", ...post, postName: "新岗", role: "社区工作人员" },
    ],
    ["第3行「岗位角色」与第2行写的不一样"],
  ],
  ["the same term twice", [row, row], ["第3行「任职起」与第2行是同一个人、同一岗位、同一任期"]],
  [
    "two terms that overlap",
    [
      { ...row, postName: "新岗", endsOn: "2026-06-30" },
      { ...row, postName: "新岗", startsOn: "2026-06-30" },
    ],
    ["第3行「任职起」与第2行的任期（2026-01-01起，到2026-06-30）重叠"],
  ],
])("a sheet of people with %s is refused", async (_, rows, sentences) => {
  const before = await linli.rows("select count(*) as count from directory.people");
  const problems = await problemsIn(linli, "people", rows);
  expect(problems).toEqual(sentences.map((sentence) => expect.stringMatching(new RegExp(`^${sentence}`))));
  expect(await linli.rows("select count(*) as count from directory.people")).toEqual(before);
});

it("the list of problems names nobody of the register", async () => {
  const problems = await problemsIn(linli, "people", [{ name: "冒名", phone: "19900010003" }]);
  expect(problems.join()).not.toContain("马示例");
});
