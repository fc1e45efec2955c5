import { answered, api } from "../../../api/client.ts";

/** What the pages of hot topics ask of the server. */

export const listTopics = () => answered(api.GET("/api/topics/list-topics", { params: { query: {} } }));

export const showTopic = (topicId: string) =>
  answered(api.GET("/api/topics/{topicId}/show-topic", { params: { path: { topicId } } }));
