import type { RefusalWords } from "./shape.ts";

export const dutiesRefusals = {
  "post-closed": {
    "zh-CN": () => "这个岗位已经撤销。请选一个在用的岗位。",
    en: () => "This post is closed. Please choose one that is open.",
  },
  "area-retired": {
    "zh-CN": () => "这个区域已经撤销。请选一个在用的区域。",
    en: () => "This area no longer exists. Please choose one that is in use.",
  },
  "category-retired": {
    "zh-CN": () => "这类事已经停用。请选一个在用的类别。",
    en: () => "This category is no longer used. Please choose one that is in use.",
  },
  "changes-unreadable": {
    "zh-CN": () =>
      "要试的改动读不出来：应是1到50条，每条写明类别、区域和岗位，同一类别和区域只写一次。岗位责任表没有变动。",
    en: () =>
      "The changes cannot be read: 1 to 50 of them, each with category, area and post, no category and area named twice. The duty table is as it was.",
  },
} satisfies RefusalWords;
