import { administration } from "./en/administration.ts";
import { batches } from "./en/batches.ts";
import { councils } from "./en/councils.ts";
import { decisionTasks } from "./en/decision-tasks.ts";
import { deliberations } from "./en/deliberations.ts";
import { directory } from "./en/directory.ts";
import { duties } from "./en/duties.ts";
import { exports } from "./en/exports.ts";
import { figures } from "./en/figures.ts";
import { filing } from "./en/filing.ts";
import { frame } from "./en/frame.ts";
import { identity } from "./en/identity.ts";
import { keys } from "./en/keys.ts";
import { lists } from "./en/lists.ts";
import { matters } from "./en/matters.ts";
import { meetings } from "./en/meetings.ts";
import { moves } from "./en/moves.ts";
import { notices } from "./en/notices.ts";
import { operations } from "./en/operations.ts";
import { paper } from "./en/paper.ts";
import { pickers } from "./en/pickers.ts";
import { problems } from "./en/problems.ts";
import { rates } from "./en/rates.ts";
import { request } from "./en/request.ts";
import { shared } from "./en/shared.ts";
import { supervision } from "./en/supervision.ts";
import { together } from "./en/together.ts";
import { topics } from "./en/topics.ts";
import { votes } from "./en/votes.ts";
import { webhooks } from "./en/webhooks.ts";
import { whistles } from "./en/whistles.ts";
import type { WorkbenchWords } from "./zh-CN.ts";

/** English, complete: a key missing or too many is a type error. */
export const words = {
  frame,
  keys,
  identity,
  matters,
  pickers,
  lists,
  moves,
  notices,
  request,
  shared,
  exports,
  batches,
  filing,
  figures,
  rates,
  decisionTasks,
  deliberations,
  directory,
  duties,
  problems,
  supervision,
  together,
  topics,
  administration,
  votes,
  webhooks,
  operations,
  whistles,
  councils,
  meetings,
  paper,
} satisfies WorkbenchWords;
