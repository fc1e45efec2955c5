import { expect, test } from "vitest";
import { isCurrent, navigationGroups } from "./navigation-groups.ts";
import { words } from "./words/zh-CN.ts";

const officer = { worksOnRequests: true, worksWithWhistles: true, seesCouncils: true, isAdministrator: false };
const administrator = {
  worksOnRequests: false,
  worksWithWhistles: false,
  seesCouncils: false,
  isAdministrator: true,
};
const both = { ...officer, isAdministrator: true };

const addresses = (rights: Parameters<typeof navigationGroups>[1]) =>
  navigationGroups(words, rights).flatMap(({ pages }) => pages.map(({ href }) => href));

test("whoever works on requests finds what is done first, and nothing of the administrator's", () => {
  const groups = navigationGroups(words, officer);
  expect(groups.map(({ name }) => name)).toEqual(["办件", "议事", "分析", "辖区", "规则"]);
  expect(addresses(officer)).not.toContain("/accounts");
});

test("a grid worker, who is nobody's desk, finds no page of whistles", () => {
  expect(addresses({ ...officer, worksWithWhistles: false })).not.toContain("/whistles");
  expect(addresses(officer)).toContain("/whistles");
});

test("a department finds what councils decided for it, and no page of councils", () => {
  const found = addresses({ ...officer, seesCouncils: false });
  expect(found).toContain("/decision-tasks");
  expect(found).not.toContain("/councils");
});

test("an administrator alone finds no page of requests", () => {
  const found = addresses(administrator);
  for (const href of ["/requests", "/file", "/whistles", "/figures"]) expect(found).not.toContain(href);
  expect(found).toContain("/accounts");
});

test("what somebody comes for is open where not all fits", () => {
  const daily = (rights: Parameters<typeof navigationGroups>[1]) =>
    navigationGroups(words, rights).flatMap(({ daily, name }) => (daily ? [name] : []));
  expect(daily(both)).toEqual(["办件"]);
  expect(daily(administrator)).toEqual(["办件", "管理"]);
});

test("no page stands in two groups", () => {
  const all = addresses(both);
  expect(new Set(all).size).toBe(all.length);
});

test("a page is current with what lies below it, and the first page only by itself", () => {
  expect([isCurrent("/requests", "/requests/1"), isCurrent("/", "/requests"), isCurrent("/file", "/files")]).toEqual([
    true,
    false,
    false,
  ]);
});
