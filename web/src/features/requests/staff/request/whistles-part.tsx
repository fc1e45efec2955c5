import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useMayBlow } from "../../../../workbench/me.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { whistlesOf } from "../calls.ts";

const workedOn: readonly StaffRequest["state"][] = ["dispatched", "accepted", "awaiting-resident", "suspended"];

/** The whistles for this request; while it is worked on and none runs, the way to blow one. */
export function WhistlesPart({ request: one }: { request: StaffRequest }) {
  const { whistles } = useWords();
  const mayBlow = useMayBlow();
  const asked = useQuery({ queryKey: ["whistles", "of-request", one.id], queryFn: () => whistlesOf(one.id) });
  const found = asked.data?.whistles ?? [];
  const runs = found.some(({ state }) => state === "blown" || state === "under-way");
  return (
    <>
      {asked.isSuccess && found.length === 0 && <p className="soft">{whistles.onRequestNone}</p>}
      {found.map(({ id, number, kind, state }) => (
        <p key={id}>
          <Link href={`/whistles/${id}`}>
            {number} {whistles.kinds[kind]}
          </Link>{" "}
          <span className="small soft">{whistles.states[state]}</span>
        </p>
      ))}
      {mayBlow && asked.isSuccess && !runs && workedOn.includes(one.state) && (
        <p>
          <Link href={`/blow-whistle?requests=${one.id}`}>{whistles.blowForRequest}</Link>
        </p>
      )}
    </>
  );
}
