import { useQueries, useQuery } from "@tanstack/react-query";
import type { OwnRequest, RequestProgress } from "../../api/contract.ts";
import { Refused } from "../../api/problem.ts";
import { useResident } from "../../resident/me.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { listMine, showProgress } from "./calls.ts";
import { forgetReport, type KeptReport, useKeptReports } from "./kept-reports.ts";

/** So many of the requests kept on the phone are looked up; the older ones are behind signing in, or their number. */
const mostLookedUp = 12;

interface OwnRequests {
  /** Newest first; undefined until something is known. */
  requests: readonly OwnRequest[] | undefined;
  /** The first thing that could not be had. */
  error: Error | null;
  again: () => void;
}

/** What I reported: all of it once signed in, else what this phone has filed and holds the keys of. */
export function useOwnRequests(): OwnRequests {
  const { locale } = useLocale();
  const resident = useResident();
  const signedIn = resident != null;
  const listed = useQuery({ queryKey: ["mine", locale], queryFn: listMine, enabled: signedIn });
  const known = signedIn ? listed.data?.requests : [];
  const kept = useKeptReports();
  const missing = known === undefined || kept === null ? [] : keptOnly(kept, known).slice(0, mostLookedUp);
  const looked = useQueries({
    queries: missing.map((report) => ({
      queryKey: ["progress", locale, report.number, report.key],
      queryFn: () => showKept(report),
    })),
  });

  const all = [listed, ...looked];
  const waiting = kept === null || resident === undefined || looked.some(({ isPending }) => isPending);
  const fromPhone = looked.flatMap(({ data }) => (data ? [ownRequestOf(data)] : []));
  const requests = [...(known ?? []), ...fromPhone].sort((one, other) => (one.filedAt < other.filedAt ? 1 : -1));
  return {
    requests: known === undefined || (waiting && requests.length === 0) ? undefined : requests,
    error: all.find(({ isError }) => isError)?.error ?? null,
    again: () => {
      for (const query of all) if (query.isError) void query.refetch();
    },
  };
}

function keptOnly(kept: readonly KeptReport[], known: readonly OwnRequest[]): KeptReport[] {
  return kept.filter(({ number }) => known.every((request) => request.number !== number));
}

/** A number that the server no longer knows is no longer asked for. */
async function showKept(report: KeptReport): Promise<RequestProgress | null> {
  try {
    return await showProgress(report);
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 404) throw error;
    await forgetReport(report.number);
    return null;
  }
}

function ownRequestOf(progress: RequestProgress): OwnRequest {
  const { number, summary, place, state, holder, dueAt, late, timeline } = progress;
  return {
    number,
    summary,
    place,
    state,
    holder,
    dueAt,
    late,
    filedAt: timeline[timeline.length - 1]?.at ?? "",
    waitsFor: waitsFor(progress.abilities),
    joined: progress.joined && progress.mergedInto === null,
    merged: progress.mergedInto !== null,
  };
}

function waitsFor(abilities: readonly string[]): OwnRequest["waitsFor"] {
  if (abilities.includes("answer-question")) return "answer";
  if (abilities.includes("confirm-solution")) return "confirmation";
  return abilities.includes("rate-request") || abilities.includes("rate-joined-request") ? "rating" : null;
}
