import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { Uuid } from "../../platform/schemas.ts";
import { testKind } from "./kinds.ts";
import { openEndpoint } from "./open-endpoint.ts";
import { keepsWebhooks } from "./policy.ts";
import { ofWebhook } from "./schemas.ts";
import { operation } from "./tables.ts";
import { writeMessage } from "./write-message.ts";

/** Sends one message of an invented kind, so that the receiver can be set up before anything happens. */
export const sendTest = operation({
  name: "send-test",
  summary: "Sends a test message to one web hook.",
  access: "write",
  at: "{webhookId}",
  permission: keepsWebhooks,
  input: Type.Object(ofWebhook),
  output: Type.Object({ messageId: Uuid }),
  refusals: {},
  async run(context) {
    const { now, emit } = context;
    const endpoint = await openEndpoint(context);
    const messageId = newId(now);
    const data = { text: "这是一条测试消息。This is a test message." };
    await writeMessage(context, {
      id: messageId,
      at: now.toString(),
      kind: testKind,
      subjectId: endpoint.id,
      data,
      endpointIds: [endpoint.id],
    });
    emit("webhook.test-sent", endpoint.id, { messageId });
    return { messageId };
  },
});
