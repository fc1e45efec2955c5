import { expect, test } from "vitest";
import { isCurrent, navigationGroups } from "./navigation-groups.ts";
import { words } from "./words/zh-CN.ts";

const addresses = (rights: Parameters<typeof navigationGroups>[1]) =>
  navigationGroups(words, rights).flatMap(({ pages }) => pages.map(({ href }) => href));

test("whoever works on requests finds what is done first, and nothing of the administrator's", () => {
  const groups = navigationGroups(words, { worksOnRequests: true, isAdministrator: false });
  expect(groups.map(({ name }) => name)).toEqual(["办件", "分析", "辖区", "规则"]);
  expect(addresses({ worksOnRequests: true, isAdministrator: false })).not.toContain("/accounts");
});

test("an administrator alone finds no page of requests", () => {
  const found = addresses({ worksOnRequests: false, isAdministrator: true });
  for (const href of ["/requests", "/file", "/whistles", "/figures"]) expect(found).not.toContain(href);
  expect(found).toContain("/accounts");
});

test("what somebody comes for is open where not all fits", () => {
  const daily = (rights: Parameters<typeof navigationGroups>[1]) =>
    navigationGroups(words, rights).flatMap(({ daily, name }) => (daily ? [name] : []));
  expect(daily({ worksOnRequests: true, isAdministrator: true })).toEqual(["办件"]);
  expect(daily({ worksOnRequests: false, isAdministrator: true })).toEqual(["办件", "管理"]);
});

test("no page stands in two groups", () => {
  const all = addresses({ worksOnRequests: true, isAdministrator: true });
  expect(new Set(all).size).toBe(all.length);
});

test("a page is current with what lies below it, and the first page only by itself", () => {
  expect([isCurrent("/requests", "/requests/1"), isCurrent("/", "/requests"), isCurrent("/file", "/files")]).toEqual([
    true,
    false,
    false,
  ]);
});
