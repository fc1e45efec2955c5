import { accessibility } from "./en/accessibility.ts";
import { community } from "./en/community.ts";
import { filing } from "./en/filing.ts";
import { frame } from "./en/frame.ts";
import { home } from "./en/home.ts";
import { identity } from "./en/identity.ts";
import { joining } from "./en/joining.ts";
import { matter } from "./en/matter.ts";
import { meetings } from "./en/meetings.ts";
import { notices } from "./en/notices.ts";
import { own } from "./en/own.ts";
import { reporter } from "./en/reporter.ts";
import { topics } from "./en/topics.ts";
import { ui } from "./en/ui.ts";
import type { ResidentWords } from "./zh-CN.ts";

/** English, complete: a key missing or too many is a type error. */
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
} satisfies ResidentWords;
