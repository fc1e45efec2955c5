import type { RefusalWords } from "./shape.ts";

export const notificationsRefusals = {
  "choices-changed-meanwhile": {
    "zh-CN": () => "您在别处刚改过通知设置，这里的改动没有保存。请看过现在的设置后再改。",
    en: () =>
      "You changed these choices somewhere else just now, so this was not saved. Please look at them and change them again.",
  },
} satisfies RefusalWords;
