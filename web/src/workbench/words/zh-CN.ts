import { administration } from "./zh-CN/administration.ts";
import { batches } from "./zh-CN/batches.ts";
import { councils } from "./zh-CN/councils.ts";
import { decisionTasks } from "./zh-CN/decision-tasks.ts";
import { deliberations } from "./zh-CN/deliberations.ts";
import { directory } from "./zh-CN/directory.ts";
import { duties } from "./zh-CN/duties.ts";
import { exports } from "./zh-CN/exports.ts";
import { figures } from "./zh-CN/figures.ts";
import { filing } from "./zh-CN/filing.ts";
import { frame } from "./zh-CN/frame.ts";
import { identity } from "./zh-CN/identity.ts";
import { keys } from "./zh-CN/keys.ts";
import { lists } from "./zh-CN/lists.ts";
import { matters } from "./zh-CN/matters.ts";
import { meetings } from "./zh-CN/meetings.ts";
import { moves } from "./zh-CN/moves.ts";
import { notices } from "./zh-CN/notices.ts";
import { operations } from "./zh-CN/operations.ts";
import { paper } from "./zh-CN/paper.ts";
import { pickers } from "./zh-CN/pickers.ts";
import { problems } from "./zh-CN/problems.ts";
import { rates } from "./zh-CN/rates.ts";
import { request } from "./zh-CN/request.ts";
import { shared } from "./zh-CN/shared.ts";
import { supervision } from "./zh-CN/supervision.ts";
import { together } from "./zh-CN/together.ts";
import { topics } from "./zh-CN/topics.ts";
import { votes } from "./zh-CN/votes.ts";
import { webhooks } from "./zh-CN/webhooks.ts";
import { whistles } from "./zh-CN/whistles.ts";

/** All words of the workbench, by page. Chinese is written first and gives the type. */
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
};

export type WorkbenchWords = typeof words;
