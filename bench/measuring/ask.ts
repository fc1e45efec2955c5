import { identify } from "../../server/src/modules/identity/index.ts";
import { perform } from "../../server/src/platform/operations/perform.ts";
import type { Asked, Case } from "../cases/case.ts";
import type { Stage } from "../stage.ts";

/** One call as the HTTP route makes it, session look-up included. */
export function ask(
  { linli, district }: Stage,
  { operation: name }: Case,
  { visitor, input }: Asked,
): Promise<unknown> {
  const operation = linli.application.operations.get(name);
  if (!operation) throw new Error(`no operation is called ${name}`);
  const now = Temporal.Now.instant();
  const actor = (tx: Parameters<typeof identify>[0]) => identify(tx, { district, token: visitor.token, now });
  return perform(linli.ground, operation, { district, actor, input, now });
}
