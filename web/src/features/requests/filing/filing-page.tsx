import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Redirect, useLocation, useParams } from "wouter";
import { useDraft } from "../../../kept/draft.ts";
import { rememberPlace } from "../../../resident/me.ts";
import { useWords } from "../../../resident/words/words.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { showBuilding } from "./calls.ts";
import { DonePage, KeptPage } from "./done-page.tsx";
import { blankFiling, type Filing, filingDraft } from "./filing.ts";
import { problemsOfWhat, problemsOfWhere } from "./filing-checks.ts";
import { ReachPage } from "./reach-page.tsx";
import { WhatPage } from "./what-page.tsx";
import { WherePage } from "./where-page.tsx";

export interface StepProps {
  filing: Filing;
  change: (part: Partial<Filing>) => void;
}

/** Filing in three short pages: /file, /file/where, /file/reach, then /file/done or, without a network, /file/kept. */
export default function FilingPage() {
  const { step, code } = useParams<{ step?: string; code?: string }>();
  const words = useWords();
  const [, go] = useLocation();
  const { content: filing, change, discard } = useDraft<Filing>(filingDraft, blankFiling);
  useBuildingOfDoor(code, filing, change);

  if (step === "done") return <DonePage />;
  if (step === "kept") return <KeptPage />;
  if (filing === null) return <Skeleton lines={6} />;

  const leave = async () => {
    await discard();
    go("/", { replace: true });
  };
  if (step === undefined) return <WhatPage filing={filing} change={change} onDiscard={leave} />;
  // Somebody who comes by a bookmark begins where something is missing.
  if (problemsOfWhat(filing, words).length > 0) return <Redirect to="/file" replace />;
  if (step === "where") return <WherePage filing={filing} change={change} />;
  if (problemsOfWhere(filing, words).length > 0) return <Redirect to="/file/where" replace />;
  return <ReachPage filing={filing} change={change} discard={discard} />;
}

/**
 * The code on the door says where it is, also when its building is found after the page of the door was left. Without a
 * network the resident says it on the second page.
 */
function useBuildingOfDoor(code: string | undefined, filing: Filing | null, change: StepProps["change"]) {
  const doorCode = filing?.doorCode ?? null;
  const { data: building } = useQuery({
    queryKey: ["building", doorCode],
    queryFn: () => showBuilding(doorCode ?? ""),
    enabled: doorCode !== null,
  });
  const scanned = filing !== null && code !== undefined && code !== doorCode;
  useEffect(() => {
    if (scanned) change({ doorCode: code, building: null, fromDoor: false });
  }, [scanned, code, change]);
  const awaited = filing !== null && filing.building === null;
  useEffect(() => {
    if (building === undefined || !awaited) return;
    rememberPlace(building);
    change({ building, fromDoor: true });
  }, [building, awaited, change]);
}
