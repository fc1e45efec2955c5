import { describeApplication } from "../app.ts";
import { bringUpToDate, type Database, openDatabase } from "../boot/database.ts";
import { OperatorError } from "../boot/operator-error.ts";
import type { Application } from "../platform/application.ts";
import { Districts } from "../platform/database/districts.ts";
import { migrationState } from "../platform/database/migrate.ts";
import { inDistrict, type Transaction } from "../platform/database/transaction.ts";
import { system } from "../platform/operations/actor.ts";
import { type District, dayOf } from "../platform/operations/operation.ts";
import { type Ground, perform } from "../platform/operations/perform.ts";
import { Refusal } from "../platform/refusals.ts";
import { refusalWords } from "../words/words.ts";
import type { CommandContext } from "./command.ts";

/** The installed Linli as a command sees it: the same database and the same operations, without doors. */
export interface Installation {
  database: Database;
  districts: Districts;
  application: Application;
  ground: Ground;
  /** Asks an operation as the system, in that district. */
  ask<Answer>(name: string, district: District, input: object, file?: Uint8Array): Promise<Answer>;
}

/** Reaches the database, whether or not a server runs on it, and leaves it as it was. */
export async function withDatabase<T>(
  { settings, print }: CommandContext,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(settings, { log: print, onError: () => {}, besideServer: true });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** @throws OperatorError while the database is not at this version's migrations, and where an operation says no */
export function withInstallation<T>(
  context: CommandContext,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const { settings, locale } = context;
  return withDatabase(context, async (database) => {
    const { pools, vault } = database;
    const { missing } = await migrationState(pools.owner);
    // A server beside us may be of an older version: its tables are not changed under it unasked.
    if (missing.length > 0 && database.shared) {
      throw new OperatorError(
        `The database lacks ${missing.join(", ")}; run "npm run linli -- migrate" first, with every server stopped.`,
      );
    }
    await bringUpToDate(pools, settings);
    const districts = new Districts(pools.app);
    await districts.refresh();
    const { demo, origin, providers } = settings;
    const application = describeApplication({ demo, origin, providers, log: { warn() {}, error() {} } });
    const ground: Ground = {
      pool: pools.app,
      vault,
      listeners: (event) => application.listeners(event),
    };
    const ask = async <Answer>(
      name: string,
      district: District,
      input: object,
      file?: Uint8Array,
    ): Promise<Answer> => {
      const operation = application.jobs.get(name) ?? application.operations.get(name);
      if (!operation) throw new Error(`no operation is called ${name}`);
      const call = { district, actor: system, input, now: Temporal.Now.instant(), locale, ...(file ? { file } : {}) };
      return (await perform(ground, operation, call)) as Answer;
    };
    return work({ database, districts, application, ground, ask });
  });
}

/** Looks into what modules publish of one district. */
export function lookInto<T>(
  { database }: Installation,
  district: District,
  look: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const scope = { districtId: district.id, today: dayOf(district, Temporal.Now.instant()) };
  return inDistrict(database.pools.app, scope, async ({ tx }) => ({ value: await look(tx) }));
}

/** A refusal in the reader's words, as the operator's matter. */
export function asOperatorError(error: unknown, { locale }: CommandContext): unknown {
  return error instanceof Refusal ? new OperatorError(refusalWords(error.code, locale, error.facts)) : error;
}

/** The district that is meant: the one named by its code, or the only one. */
export function chosenDistrict({ districts }: Installation, { options, locale }: CommandContext): District {
  const all = districts.all();
  const words = choiceWords[locale];
  const [only, another] = all;
  if (options.district !== undefined) {
    const named = all.find(({ id }) => String(id) === options.district);
    if (named) return named;
    throw new OperatorError(words.unknown(options.district, all.map(({ id }) => id).join(", ")));
  }
  if (!only) throw new OperatorError(words.none);
  if (another) throw new OperatorError(words.several(all.map(({ id, name }) => `${id} ${name}`).join(", ")));
  return only;
}

const choiceWords = {
  "zh-CN": {
    none: "还没有任何区县：请先运行 create-admin（并给出 --district 和 --district-name）或 demo。",
    several: (list: string) => `这里有多个区县，请用 --district 指明：${list}。`,
    unknown: (code: string, list: string) => `没有代码为 ${code} 的区县；现有：${list || "无"}。`,
  },
  en: {
    none: "There is no district yet: run create-admin with --district and --district-name, or demo, first.",
    several: (list: string) => `Several districts are served here; say which with --district: ${list}.`,
    unknown: (code: string, list: string) => `There is no district ${code}; there are: ${list || "none"}.`,
  },
};
