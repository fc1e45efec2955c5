import { answered, api } from "../../api/client.ts";
import type { TopicsAsked, TopicToRaise } from "../../api/contract.ts";

/** All that the residents' pages of topics ask of the server. */

export const listTopics = (query: TopicsAsked) =>
  answered(api.GET("/api/deliberations/list-public-topics", { params: { query } }));

export const showTopic = (topicId: string) =>
  answered(api.GET("/api/deliberations/{topicId}/show-public-topic", { params: { path: { topicId } } }));

export const listOwnPlaces = () => answered(api.GET("/api/deliberations/list-own-places"));

export const raiseTopic = (body: TopicToRaise) => answered(api.POST("/api/deliberations/raise-topic", { body }));

const at = (topicId: string) => ({ params: { path: { topicId } } });

export const supportTopic = (topicId: string) =>
  answered(api.POST("/api/deliberations/{topicId}/support-topic", { ...at(topicId), body: {} }));
export const withdrawSupport = (topicId: string) =>
  answered(api.POST("/api/deliberations/{topicId}/withdraw-support", { ...at(topicId), body: {} }));
export const followTopic = (topicId: string) =>
  answered(api.POST("/api/deliberations/{topicId}/follow-topic", { ...at(topicId), body: {} }));
export const unfollowTopic = (topicId: string) =>
  answered(api.POST("/api/deliberations/{topicId}/unfollow-topic", { ...at(topicId), body: {} }));
export const withdrawTopic = (topicId: string, version: number) =>
  answered(api.POST("/api/deliberations/{topicId}/withdraw-topic", { ...at(topicId), body: { version } }));
export const rewriteTopic = (topicId: string, body: { version: number; title: string; words: string }) =>
  answered(api.POST("/api/deliberations/{topicId}/rewrite-topic", { ...at(topicId), body }));
export const objectToPublication = (topicId: string, body: { id: string; publicationId: string; words: string }) =>
  answered(api.POST("/api/deliberations/{topicId}/object-to-publication", { ...at(topicId), body }));

export const photoAddress = (topicId: string, photoId: string, size: "small" | "full") =>
  `/api/deliberations/${topicId}/show-publication-photo?photoId=${photoId}&size=${size}`;
