import type { Application } from "../../platform/application.ts";
import { findTopics } from "./find-topics.ts";
import { listTopics } from "./list-topics.ts";
import { showTopic } from "./show-topic.ts";

export function registerTopics(linli: Application): void {
  linli.operations.add(listTopics, showTopic);
  linli.jobs.add(findTopics);
  linli.every("7 * * * *", findTopics);
}
