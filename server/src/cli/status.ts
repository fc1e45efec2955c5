import type { Database } from "../boot/database.ts";
import { Districts } from "../platform/database/districts.ts";
import { migrationState } from "../platform/database/migrate.ts";
import type { Command } from "./command.ts";
import { withDatabase } from "./installation.ts";

/** Whether all is well, in a few lines; the exit code says it to scripts. */
export const statusCommand: Command = {
  name: "status",
  takes: "",
  arguments: { least: 0, most: 0 },
  summary: { "zh-CN": "查看数据库、区县和后台任务的状态", en: "show the state of database, districts and jobs" },
  async run(context) {
    const { settings, locale, print } = context;
    const say = words[locale];
    return withDatabase(context, async (database) => {
      print(
        settings.databaseUrl
          ? say.server(placeOf(settings.databaseUrl))
          : say.embedded(settings.dataFolder, database.shared),
      );
      const { missing, unknown } = await migrationState(database.pools.owner);
      if (unknown.length > 0) print(say.newer(unknown.join(", ")));
      if (missing.length > 0) print(say.missing(missing.join(", ")));
      if (missing.length > 0 || unknown.length > 0) return false;
      print(say.current);
      return showContents(database, print, say);
    });
  },
};

async function showContents({ pools }: Database, print: (line: string) => void, say: Say): Promise<boolean> {
  const districts = new Districts(pools.app);
  await districts.refresh();
  if (districts.all().length === 0) print(say.noDistrict);
  for (const { id, name, demo, openedAt } of districts.all()) print(say.district(id, name, demo, openedAt !== null));
  const { rows } = await pools.owner.query<Jobs>(
    `select count(*) filter (where attempts < max_attempts and run_at <= now()) as due,
            count(*) filter (where attempts < max_attempts and run_at > now()) as later,
            count(*) filter (where attempts >= max_attempts) as "givenUp"
       from graphile_worker.jobs`,
  );
  const jobs = rows[0] ?? { due: 0, later: 0, givenUp: 0 };
  print(say.jobs(jobs));
  return jobs.givenUp === 0;
}

interface Jobs {
  due: number;
  later: number;
  givenUp: number;
}

/** Without user and password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

const words = {
  "zh-CN": {
    embedded: (folder: string, running: boolean) =>
      `内置数据库：${folder}（${running ? "服务正在运行" : "服务没有运行"}）`,
    server: (place: string) => `PostgreSQL 服务器：${place}`,
    current: "数据库版本：当前",
    missing: (names: string) => `数据库缺少：${names}。请运行 npm run linli -- migrate。`,
    newer: (names: string) => `数据库来自更新的版本（${names}）。`,
    noDistrict: "区县：还没有",
    district: (id: number, name: string, demo: boolean, opened: boolean) =>
      `区县：${id} ${name}${demo ? "（演示）" : ""}${opened ? "" : "（正在装入）"}`,
    jobs: ({ due, later, givenUp }: Jobs) => `后台任务：待办 ${due}，定时 ${later}，已放弃 ${givenUp}`,
  },
  en: {
    embedded: (folder: string, running: boolean) =>
      `Embedded database: ${folder} (${running ? "a server is running" : "no server is running"})`,
    server: (place: string) => `PostgreSQL server: ${place}`,
    current: "Migrations: current",
    missing: (names: string) => `The database lacks ${names}; run "npm run linli -- migrate".`,
    newer: (names: string) => `The database is of a newer version (${names}).`,
    noDistrict: "Districts: none yet",
    district: (id: number, name: string, demo: boolean, opened: boolean) =>
      `District: ${id} ${name}${demo ? " (demo)" : ""}${opened ? "" : " (being loaded)"}`,
    jobs: ({ due, later, givenUp }: Jobs) => `Jobs: ${due} due, ${later} for later, ${givenUp} given up`,
  },
};

type Say = (typeof words)["en"];
