import { describe, expect, it, test } from "vitest";
import { expectOk, testDistrict } from "../../../testing/test-district.ts";
import { importRows, problemsIn, type Typed } from "./imports.fixture.ts";

const linli = testDistrict();

const place = { building: "GH2A3B4", unitNo: 1, roomNo: 101 };
const owner: Typed<"residents"> = { ...place, name: "共有甲", phone: "19900030001", capacity: "业主" };
const coOwner: Typed<"residents"> = { ...place, name: "共有乙", phone: "19900030002", capacity: "业主" };
const unsold: Typed<"homes"> = { building: "GH2A3B4", unitNo: 1, roomNo: 201, developerName: "示例甲物业" };

async function residences(room: string): Promise<unknown[]> {
  return linli.rows(
    `select p.name, r.capacity, r.since::text as since, r.until::text as until
       from directory.residences r
       join directory.people p on p.district_id = r.district_id and p.id = r.person_id
       join directory.homes h on h.district_id = r.district_id and h.id = r.home_id
       join directory.buildings b on b.district_id = h.district_id and b.id = h.building_id
      where r.district_id = 990001 and b.code = 'GH2A3B4' and h.room_no = $1 order by p.name, r.capacity`,
    [room],
  );
}

async function developerOf(room: string): Promise<unknown> {
  const [home] = await linli.rows(
    `select u.name from directory.homes h
       join directory.buildings b on b.district_id = h.district_id and b.id = h.building_id
       left join directory.units u on u.district_id = h.district_id and u.id = h.developer_unit_id
      where h.district_id = 990001 and b.code = 'GH2A3B4' and h.room_no = $1`,
    [room],
  );
  return home!.name;
}

describe("residents and owners", () => {
  it("come in with their home; a home may have several owners, and an owner several homes", async () => {
    const rows = [owner, coOwner, { ...owner, building: "HT2A3B4", roomNo: 201, since: "2025-03-01" }];
    // Two people, three residences.
    expect(await importRows(linli, "residents", rows, "xlsx")).toEqual({ added: 5, changed: 0, unchanged: 0 });
    expect(await residences("101")).toEqual([
      { name: "共有乙", capacity: "owner", since: "2026-11-24", until: null },
      { name: "共有甲", capacity: "owner", since: "2026-11-24", until: null },
    ]);
    expect(await importRows(linli, "residents", rows)).toEqual({ added: 0, changed: 0, unchanged: 5 });
  });

  it("leave on the day that a sheet says, and may come back", async () => {
    const sold = { ...coOwner, until: "2026-12-31" };
    expect(await importRows(linli, "residents", [sold])).toMatchObject({ added: 0, changed: 1 });
    expect(await importRows(linli, "residents", [coOwner])).toMatchObject({ changed: 0 });
    expect(await residences("101")).toContainEqual({
      name: "共有乙",
      capacity: "owner",
      since: "2026-11-24",
      until: "2026-12-31",
    });
    expect(await importRows(linli, "residents", [{ ...coOwner, since: "2027-05-01" }])).toMatchObject({ changed: 1 });
    expect(await residences("101")).toContainEqual({
      name: "共有乙",
      capacity: "owner",
      since: "2027-05-01",
      until: null,
    });
  });
});

describe("a home that the developer has not sold", () => {
  it("is the developer's until an owner is imported", async () => {
    expect(await importRows(linli, "homes", [unsold])).toMatchObject({ changed: 1 });
    expect(await importRows(linli, "homes", [{ ...unsold, developerName: "" }])).toMatchObject({ changed: 0 });
    expect(await developerOf("201")).toBe("示例甲物业");
    const tenant = { ...owner, roomNo: 201, capacity: "租户" };
    expect(await importRows(linli, "residents", [tenant])).toMatchObject({ added: 1, changed: 0 });
    expect(await developerOf("201")).toBe("示例甲物业");
    expect(await importRows(linli, "residents", [{ ...owner, roomNo: 201 }])).toMatchObject({ added: 1, changed: 1 });
    expect(await developerOf("201")).toBeNull();
  });

  it("cannot be one that somebody owns, nor of a unit that nobody knows", async () => {
    expect(await problemsIn(linli, "homes", [{ ...unsold, roomNo: 101 }])).toEqual([
      expect.stringContaining("这一户已登记业主"),
    ]);
    expect(await problemsIn(linli, "homes", [{ ...unsold, roomNo: 302, developerName: "没有的公司" }])).toEqual([
      expect.stringContaining("没有叫“没有的公司”的单位"),
    ]);
  });
});

test.each<[string, Typed<"residents">[], string[]]>([
  ["a home nobody knows", [{ ...owner, roomNo: 999 }], ["第2行「房号」这栋楼没有登记这个单元和房号"]],
  [
    "a building nobody knows",
    [{ ...owner, building: "没有的楼" }],
    ["第2行「楼栋门牌码或名称」没有编号或名称为“没有的楼”的楼栋"],
  ],
  [
    "a person nobody could recognise",
    [{ ...owner, phone: "" }],
    ["第2行「手机号」手机号、身份证号、人员编号至少填一项"],
  ],
  ["the same residence twice", [owner, owner], ["第3行「姓名」与第2行重复"]],
  [
    "an end before its beginning",
    [{ ...owner, since: "2026-02-01", until: "2026-01-31" }],
    ["第2行「止」止不能早于起"],
  ],
  ["an unheard-of capacity", [{ ...owner, capacity: "客人" }], ["第2行「身份」只能填"]],
])("a sheet of residents with %s is refused", async (_, rows, sentences) => {
  const problems = await problemsIn(linli, "residents", rows);
  expect(problems).toEqual(sentences.map((sentence) => expect.stringMatching(new RegExp(`^${sentence}`))));
});

it("owners see their homes among what is held about them", async () => {
  await importRows(linli, "residents", [{ ...place, name: "李示例", phone: "19900010001", capacity: "业主" }]);
  const { person } = expectOk(await (await linli.as("resident-li")).call("show-my-data")).body;
  expect(person.homes.map(({ building }: { building: string }) => building).sort()).toEqual([
    "桂花苑1栋",
    "翠屏小区1栋",
  ]);
});
