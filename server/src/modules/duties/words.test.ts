import { expect, it, test } from "vitest";
import { backstop, duty, facts, unheld } from "./duties.fixture.ts";
import type { Duty } from "./duty.ts";
import { chooseDuty, oneLevelDown, oneLevelUp, type Routing } from "./rules.ts";
import { routingSentence } from "./words.ts";

const office = {
  name: "甲街道城管办受理岗",
  unitName: "甲街道城管办",
  nameEn: "Street A desk",
  unitNameEn: "Street A Office",
};
const worker = { name: "甲一社区第1网格网格员", nameEn: "Grid worker 1", unitName: "甲一社区便民服务站" };
const words = (routing: Routing | null) =>
  routing && [routingSentence(routing.reason, "zh-CN"), routingSentence(routing.reason, "en")];
const routed = (...candidates: Duty[]) => words(chooseDuty(facts(...candidates)));

test.each<[string, Duty[], [string, string]]>([
  [
    "the category",
    [duty("lamp", "street", office)],
    [
      "“路灯不亮”由本街道的城管办负责（岗位责任表）。",
      "“Street light out” is answered by Street A Office (duty table).",
    ],
  ],
  [
    "the group",
    [duty("facilities", "district", { unitName: "某公司" })],
    [
      "“公共设施”类的事由某公司负责（岗位责任表）。",
      "Matters of “Public facilities” are answered by 某公司 (duty table).",
    ],
  ],
  [
    "nothing, at the grid",
    [duty(null, "grid", worker)],
    [
      "没有专门指定岗位的事，由甲一社区第1网格网格员负责（岗位责任表）。",
      "Matters that no post is named for are answered by Grid worker 1 (duty table).",
    ],
  ],
  [
    "nothing at all",
    [],
    [
      "岗位责任表里没有能接这件事的岗位，由示例区指挥中心兜底。",
      "No post on the duty table can take this, so Command Centre takes it.",
    ],
  ],
  [
    "somebody who is not there",
    [duty("lamp", "street", { ...office, ...unheld }), duty(null, "grid", worker)],
    [
      "没有专门指定岗位的事，由甲一社区第1网格网格员负责（岗位责任表）。本应由甲街道城管办受理岗（现在无人在岗）负责，依次顺延。",
      "Matters that no post is named for are answered by Grid worker 1 (duty table). It would have been Street A desk (nobody holds it now).",
    ],
  ],
])("says in both languages that the table names %s", (_what, candidates, expected) => {
  expect(routed(...candidates)).toEqual(expected);
});

it("says that it was handed up or down", () => {
  const table = facts(duty("lamp", "street", office), duty(null, "grid", worker));
  expect(words(oneLevelUp(table, { id: "me", level: 4 }))?.[0]).toBe(
    "上报一级：“路灯不亮”由本街道的城管办负责（岗位责任表）。",
  );
  expect(words(oneLevelDown(table, { id: "me", level: 2 }))?.[1]).toBe(
    "One level down: Matters that no post is named for are answered by Grid worker 1 (duty table).",
  );
  expect(words(oneLevelUp(table, { id: "me", level: 1 }))?.[0]).toBe(
    `上报一级：上面没有别的岗位，由${backstop.unitName}兜底。`,
  );
});
