import type { Application } from "../../platform/application.ts";

export function registerAudit(_linli: Application): void {}
