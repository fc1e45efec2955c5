// Learning takes seconds of reckoning, in which the server would answer nobody: a thread of its own does it.

import { parentPort, workerData } from "node:worker_threads";
import { chineseWords } from "../../platform/chinese-words.ts";
import { learn } from "./classifier.ts";
import type { ReportedText } from "./learn-aside.ts";
import { packed } from "./packed-model.ts";

const texts = (workerData as ReportedText[]).map(({ description, ...rest }) => ({
  ...rest,
  words: chineseWords(description),
}));
parentPort?.postMessage(packed(learn(texts)));
