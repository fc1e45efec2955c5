import { accessibility } from "./zh-CN/accessibility.ts";
import { community } from "./zh-CN/community.ts";
import { filing } from "./zh-CN/filing.ts";
import { frame } from "./zh-CN/frame.ts";
import { home } from "./zh-CN/home.ts";
import { identity } from "./zh-CN/identity.ts";
import { joining } from "./zh-CN/joining.ts";
import { matter } from "./zh-CN/matter.ts";
import { meetings } from "./zh-CN/meetings.ts";
import { notices } from "./zh-CN/notices.ts";
import { own } from "./zh-CN/own.ts";
import { reporter } from "./zh-CN/reporter.ts";
import { topics } from "./zh-CN/topics.ts";
import { ui } from "./zh-CN/ui.ts";

/** All words of the resident's entry, by page. Chinese is written first and gives the type. */
export const words = {
  ui,
  frame,
  home,
  filing,
  joining,
  matter,
  reporter,
  identity,
  notices,
  own,
  community,
  meetings,
  topics,
  accessibility,
};

export type ResidentWords = typeof words;
