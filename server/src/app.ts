import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { registerAudit } from "./modules/audit/index.ts";
import { registerBatches } from "./modules/batches/index.ts";
import { registerCalendar } from "./modules/calendar/index.ts";
import { registerCategories } from "./modules/categories/index.ts";
import { registerCouncils } from "./modules/councils/index.ts";
import { registerDecisionTasks } from "./modules/decision-tasks/index.ts";
import { registerDeliberations } from "./modules/deliberations/index.ts";
import { registerDirectory } from "./modules/directory/index.ts";
import { registerDuties } from "./modules/duties/index.ts";
import { registerExports } from "./modules/exports/index.ts";
import { identify, registerIdentity } from "./modules/identity/index.ts";
import { registerMeetings } from "./modules/meetings/index.ts";
import { registerNotifications, type SendingLog } from "./modules/notifications/index.ts";
import { addOpen311, registerOpen311 } from "./modules/open311/index.ts";
import { registerPaperBallots } from "./modules/paper-ballots/index.ts";
import { registerPapers } from "./modules/papers/index.ts";
import { registerPhotos } from "./modules/photos/index.ts";
import { type BrowserErrorLog, registerPlatform } from "./modules/platform/index.ts";
import { registerRates } from "./modules/rates/index.ts";
import { registerRequests } from "./modules/requests/index.ts";
import { registerSecretBallots } from "./modules/secret-ballots/index.ts";
import { registerStandingProblems } from "./modules/standing-problems/index.ts";
import { registerSuggestions } from "./modules/suggestions/index.ts";
import { registerTopics } from "./modules/topics/index.ts";
import { registerVotes } from "./modules/votes/index.ts";
import { registerWebhooks } from "./modules/webhooks/index.ts";
import { registerWhistles } from "./modules/whistles/index.ts";
import { Application } from "./platform/application.ts";
import type { Clock } from "./platform/clock.ts";
import type { Districts } from "./platform/database/districts.ts";
import { addPages } from "./platform/http/pages.ts";
import { addRoutes, type RouteGround } from "./platform/http/routes.ts";
import { createShell } from "./platform/http/shell.ts";
import { followChanges } from "./platform/live/follow-changes.ts";
import { LiveHub } from "./platform/live/hub.ts";
import { addStreams } from "./platform/live/stream-door.ts";
import { anyone } from "./platform/operations/actor.ts";
import type { ProviderSettings } from "./platform/provider-settings.ts";
import type { Vault } from "./platform/vault.ts";
import { refusalWords } from "./words/words.ts";

/** What the application stands on; a test passes its own clock and its own database. */
export interface LinliParts {
  pool: pg.Pool;
  vault: Vault;
  clock: Clock;
  districts: Districts;
  logLevel: string;
  /** Where the log's lines go; standard output unless told. */
  logTo?: { write(line: string): void };
  /** Public address without a trailing slash; undefined: links are made from the request's own. */
  origin: string | undefined;
  demo: boolean;
  providers?: ProviderSettings | undefined;
  requestsPerMinute: number;
  /** Web hooks may lead to this machine itself: for development and tests. */
  webhooksToLoopback?: boolean;
  pdfFont?: string | undefined;
}

export interface Linli {
  application: Application;
  ground: RouteGround;
  http: FastifyInstance;
  /** The open pages of this process; it hears of changes once it is connected by listenForChanges. */
  hub: LiveHub;
}

const builtPages = fileURLToPath(new URL("../../web/dist", import.meta.url));

interface Described {
  demo: boolean;
  origin: string | undefined;
  /** Who carries messages out of the house; without it nobody does. */
  providers?: ProviderSettings | undefined;
  log: BrowserErrorLog & SendingLog;
  webhooksToLoopback?: boolean | undefined;
  pdfFont?: string | undefined;
}

/** The only list of modules, in reading order. */
export function describeApplication({
  demo,
  origin,
  webhooksToLoopback = false,
  pdfFont,
  log,
  providers = {},
}: Described): Application {
  const application = new Application();
  registerDirectory(application);
  registerIdentity(application, { demo });
  registerCalendar(application);
  registerCategories(application);
  registerDuties(application);
  registerSuggestions(application);
  registerPhotos(application);
  const notify = registerNotifications(application, { demo, origin, log, providers });
  registerRequests(application, { notify });
  registerStandingProblems(application);
  registerWhistles(application, { notify });
  registerPapers(application);
  registerCouncils(application);
  registerDecisionTasks(application, { notify });
  registerMeetings(application, { notify });
  registerVotes(application, { notify });
  registerSecretBallots(application);
  registerPaperBallots(application, { notify, origin, pdfFont });
  registerDeliberations(application, { notify });
  registerTopics(application);
  registerRates(application);
  registerOpen311(application);
  registerBatches(application);
  registerExports(application, { origin, pdfFont });
  registerWebhooks(application, { origin, reach: { loopback: webhooksToLoopback }, notify });
  registerAudit(application);
  registerPlatform(application, { log });
  application.operations.add(followChanges(application.live));
  return application;
}

/** The application with its doors, not yet listening. */
export async function createLinli(parts: LinliParts): Promise<Linli> {
  const { pool, vault, clock, districts } = parts;
  const secure = parts.origin?.startsWith("https:") ?? false;
  const http = await createShell({
    logLevel: parts.logLevel,
    logTo: parts.logTo,
    words: refusalWords,
    requestsPerMinute: parts.requestsPerMinute,
    behindProxy: parts.origin !== undefined,
    secure,
  });
  const application = describeApplication({
    demo: parts.demo,
    origin: parts.origin,
    webhooksToLoopback: parts.webhooksToLoopback,
    pdfFont: parts.pdfFont,
    providers: parts.providers,
    log: http.log,
  });
  const ground: RouteGround = {
    pool,
    vault,
    clock,
    cookies: { secure },
    listeners: (event) => application.listeners(event),
    live: (event) => application.live.hears(event),
    districtOf: (host) => districts.byHost(host),
    identify: (tx, district, token, now) => identify(tx, { district, token, now }),
    anyone,
  };
  const hub = new LiveHub({
    pool,
    clock,
    catalogue: application.live,
    districtById: (id) => districts.byId(id),
    log: http.log,
  });
  addRoutes(http, ground, application.operations);
  addStreams(http, ground, application.operations, hub);
  addOpen311(http, { ...ground, districts, words: refusalWords, origin: parts.origin, demo: parts.demo });
  http.get("/api/openapi.json", { schema: { hide: true } }, () => http.swagger());
  await addPages(http, builtPages);
  return { application, ground, http, hub };
}
