import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useKey } from "../../../../workbench/keys.ts";
import type { MoveName } from "../calls.ts";
import { neighboursOf, queueNow, useGoInQueue } from "../queue.ts";
import { can } from "./abilities.ts";

export const noteFieldId = "note";

/** The keys of a request's page. A key for what cannot be done now does nothing. */
export function useRequestKeys(request: StaffRequest, begin: (name: MoveName) => void): void {
  const { toNeighbour, back } = useGoInQueue();
  const { previous, next } = neighboursOf(queueNow(), request.id);
  const step = (name: MoveName) => (can(request.abilities, name) ? () => begin(name) : null);
  useKey("a", step("accept-request"));
  useKey("q", step("ask-resident"));
  useKey("t", step("transfer-request"));
  useKey("r", step("resolve-request"));
  useKey("m", () => document.getElementById(noteFieldId)?.focus());
  useKey("n", next === null ? null : () => toNeighbour(next.id));
  useKey("p", previous === null ? null : () => toNeighbour(previous.id));
  useKey("u", back);
}
