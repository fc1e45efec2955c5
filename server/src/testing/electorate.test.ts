import { beforeAll, expect, it } from "vitest";
import { addElectorate, electorateIds, phoneOf } from "./electorate.ts";
import { expectOk, testDistrict } from "./test-district.ts";

const linli = testDistrict();

beforeAll(() => addElectorate(linli));

it.each([
  ["fan", ["201", "202"], null],
  ["dou", ["102"], "甲一社区党支部"],
  ["he", ["401"], null],
] as const)("the register of the small electorate knows %s", async (voter, rooms, unit) => {
  const { person } = expectOk(await (await phoneOf(linli, voter)).call("show-my-data")).body;
  expect(person.homes.map(({ roomNo }: { roomNo: string }) => roomNo).sort()).toEqual(rooms);
  expect(person.party?.unit ?? null).toBe(unit);
});

it("has two homes that are the developer's, and one of two owners", async () => {
  const { developer, home } = electorateIds(linli);
  const unsold = await linli.rows("select id from directory.homes where developer_unit_id = $1", [developer]);
  expect(unsold.map(({ id }) => id).sort()).toEqual([home("301"), home("302")].sort());
  const owners = await linli.rows("select 1 from directory.residences where home_id = $1 and capacity = 'owner'", [
    home("102"),
  ]);
  expect(owners).toHaveLength(2);
});
