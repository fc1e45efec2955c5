import { announcement } from "./boot/announcement.ts";
import { listenForEnding } from "./boot/ending.ts";
import { reportFailure } from "./boot/operator-error.ts";
import { operatorLocale } from "./boot/operator-locale.ts";
import { startServer } from "./boot/server.ts";
import { demoAccounts } from "./modules/demo/index.ts";
import { readSettings } from "./platform/settings.ts";

const log = (sentence: string) => console.log(sentence);

try {
  const settings = readSettings(process.env);
  const ending = listenForEnding();
  const server = await startServer(settings, ending, log);
  log(announcement({ ...server, accounts: demoAccounts }, operatorLocale(process.env)));
  await ending.asked;
  await server.stop();
} catch (error) {
  reportFailure(error);
}
