import { parseArgs } from "node:util";
import { OperatorError, reportFailure } from "../boot/operator-error.ts";
import { operatorLocale } from "../boot/operator-locale.ts";
import { readSettings } from "../platform/settings.ts";
import { commands } from "./commands.ts";
import { helpText, unknownCommand, usageOf } from "./help.ts";

/** npm run linli -- COMMAND: what operators do from a terminal, beside a running server or without one. */
const locale = operatorLocale(process.env);
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());

try {
  await run(process.argv.slice(2));
} catch (error) {
  reportFailure(error);
}

async function run(typed: string[]): Promise<void> {
  const { name, args, options } = parse(typed);
  if (name === undefined || name === "help") {
    console.log(helpText(commands, locale));
    return;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) throw new OperatorError(unknownCommand(name, locale));
  const { least, most } = command.arguments;
  if (args.length < least || args.length > most) throw new OperatorError(usageOf(command, locale));
  const fine = await command.run({
    settings: readSettings(process.env),
    locale,
    args,
    options,
    signal: stopping.signal,
    print: (line) => console.log(line),
  });
  if (fine === false) process.exitCode = 1;
}

function parse(typed: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: typed,
      allowPositionals: true,
      options: {
        district: { type: "string" },
        "district-name": { type: "string" },
        "district-name-en": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    const [name, ...args] = values.help ? ["help"] : positionals;
    const options = {
      district: values.district,
      districtName: values["district-name"],
      districtNameEn: values["district-name-en"],
    };
    return { name, args, options };
  } catch (error) {
    throw new OperatorError(error instanceof Error ? error.message : String(error));
  }
}
