import { answered, api } from "../../../api/client.ts";
import type { WebhookToChange, WebhookToRegister } from "../../../api/staff-contract.ts";

/** What the pages of web hooks ask of the server. */

const of = (webhookId: string) => ({ params: { path: { webhookId } } });

export const listWebhooks = () => answered(api.GET("/api/webhooks/list-webhooks"));

export const registerWebhook = (body: WebhookToRegister) =>
  answered(api.POST("/api/webhooks/register-webhook", { body }));

export const changeWebhook = (webhookId: string, body: WebhookToChange) =>
  answered(api.POST("/api/webhooks/{webhookId}/change-webhook", { ...of(webhookId), body }));

export const pauseWebhook = (webhookId: string) =>
  answered(api.POST("/api/webhooks/{webhookId}/pause-webhook", { ...of(webhookId), body: {} }));

export const resumeWebhook = (webhookId: string) =>
  answered(api.POST("/api/webhooks/{webhookId}/resume-webhook", { ...of(webhookId), body: {} }));

export const removeWebhook = (webhookId: string) =>
  answered(api.POST("/api/webhooks/{webhookId}/remove-webhook", { ...of(webhookId), body: {} }));

export const rotateSecret = (webhookId: string, version: number) =>
  answered(api.POST("/api/webhooks/{webhookId}/rotate-secret", { ...of(webhookId), body: { version } }));

export const sendTest = (webhookId: string) =>
  answered(api.POST("/api/webhooks/{webhookId}/send-test", { ...of(webhookId), body: {} }));

export const listDeliveries = (webhookId: string, after: string | null) =>
  answered(
    api.GET("/api/webhooks/{webhookId}/list-deliveries", {
      params: { path: { webhookId }, query: after === null ? {} : { after } },
    }),
  );

export const replayDeliveries = (webhookId: string, body: { messageId: string } | { from: string; to: string }) =>
  answered(api.POST("/api/webhooks/{webhookId}/replay-deliveries", { ...of(webhookId), body }));
