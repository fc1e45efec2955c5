import { frame } from "./zh-CN/frame.ts";
import { identity } from "./zh-CN/identity.ts";
import { keys } from "./zh-CN/keys.ts";
import { lists } from "./zh-CN/lists.ts";
import { matters } from "./zh-CN/matters.ts";
import { moves } from "./zh-CN/moves.ts";
import { pickers } from "./zh-CN/pickers.ts";
import { request } from "./zh-CN/request.ts";

/** All words of the workbench, by page. Chinese is written first and gives the type. */
export const words = { frame, keys, identity, matters, pickers, lists, moves, request };

export type WorkbenchWords = typeof words;
