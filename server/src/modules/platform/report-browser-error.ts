import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { Limit } from "../../platform/limit.ts";
import { everybody } from "../../platform/operations/actor.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing } from "../../platform/schemas.ts";
import { pagePattern, withoutTraces } from "./rules.ts";
import { operation } from "./tables.ts";

export interface BrowserErrorLog {
  warn(fields: object, sentence: string): void;
}

/** Takes what went wrong in somebody's browser, for the log and the operators, without anything about the person. */
export function reportBrowserError(log: BrowserErrorLog) {
  // A page that fails at every step tells us so often enough; all browsers together must not fill the disk.
  const perSource = new Limit(30, 60);
  const perDistrict = new Limit(2000, 60);
  return operation({
    name: "report-browser-error",
    summary: "Takes the report of an error that a page met in somebody's browser",
    access: "write",
    permission: everybody,
    // Should a message name a person after all, it is in the audit for good: so none of it goes there.
    input: Type.Object({
      message: Type.String({ ...personal, maxLength: 500 }),
      page: Type.String({ ...personal, maxLength: 200 }),
      stack: Type.String({ ...personal, maxLength: 2000 }),
    }),
    output: Nothing,
    refusals: {},
    async run({ input, tx, now, district, source, refuse, emit }) {
      const known = perSource.take(`${district.id}:${source.toString("hex")}`, now);
      if (!known || !perDistrict.take(String(district.id), now)) throw refuse("too-many-tries");

      const id = newId(now);
      const error = {
        page: pagePattern(input.page),
        message: withoutTraces(input.message),
        stack: withoutTraces(input.stack),
      };
      await tx
        .insertInto("platform.browser_errors")
        .values({ district_id: district.id, id, at: now.toString(), ...error })
        .execute();
      log.warn({ browserErrorId: id, ...error }, "an error in a browser");
      emit("browser-error.reported", id);
      return {};
    },
  });
}
