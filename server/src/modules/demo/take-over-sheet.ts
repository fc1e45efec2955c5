import { writeCsv } from "../../platform/sheets/write-sheet.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { stableId } from "./world/ids.ts";
import type { World } from "./world/rows.ts";

/** All invented: what the city's hotline hands over of a morning. */
const handedOver = [
  "反映小区门口路灯三天不亮",
  "反映楼下餐馆夜里油烟大",
  "反映单元门禁坏了，刷卡不开",
  "反映垃圾桶满了没人清运",
  "反映人行道地砖松动，老人绊了一跤",
  "反映楼顶漏水到六楼",
  "反映工地夜里十二点还在施工",
  "反映消防通道停了三辆车",
];

/** The district's desk takes over a sheet of requests, checked and filed as anybody's. Done again, nothing is added. */
export async function takeOverSheet(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const actor = (await Cast.gather(stage, world, now)).overseer;
  const apart = Math.max(1, Math.floor(world.buildings.length / handedOver.length));
  const rows = handedOver.map((words, at) => {
    const { name, address } = world.buildings[(at * apart) % world.buildings.length]!;
    return [words, address + name, `1990008000${at}`, `12345-${String(at + 1).padStart(4, "0")}`];
  });
  const file = writeCsv([["反映内容", "地点", "手机号", "原编号"], ...rows]);
  const batchId = stableId("batch", "morning");
  await stage.ask("start-batch", { input: { id: batchId, fileName: "12345转办.csv" }, actor, now, file });
  await stage.job("check-batch-page", { batchId }, now);
  const { state } = await stage.ask<{ state: string }>("show-batch", { input: { batchId }, actor, now });
  if (state !== "ready") return;
  await stage.ask("file-batch", { input: { batchId }, actor, now });
  await stage.job("file-batch-rows", { batchId }, now);
}
