import type { Application } from "../../platform/application.ts";
import { blankOldMessages } from "./blank-old-messages.ts";
import { listDemoMessages } from "./list-demo-messages.ts";
import { listUnsentMessages } from "./list-unsent-messages.ts";
import { demoProvider, noProvider } from "./provider.ts";
import { sendMessage } from "./send-message.ts";

export { queueMessage } from "./queue-message.ts";

export function registerNotifications(linli: Application, { demo }: { demo: boolean }): void {
  const provider = demo ? demoProvider : noProvider;
  linli.operations.add(listUnsentMessages(provider));
  if (demo) linli.operations.add(listDemoMessages);
  linli.jobs.add(sendMessage(provider), blankOldMessages);
  linli.every("20 19 * * *", blankOldMessages);
}
