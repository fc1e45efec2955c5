import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Refused } from "../../../../../api/problem.ts";
import type { StaffRequest } from "../../../../../api/staff-contract.ts";
import { useDraft } from "../../../../../kept/draft.ts";
import { staffAccountOf, useMe } from "../../../../../workbench/me.ts";
import { queries } from "../../../../../workbench/queries.ts";
import { type Move, type MoveName, moveRequest, showRequest } from "../../calls.ts";
import { forgetRequests, requestKey } from "../../query-keys.ts";
import { type Changes, changesBetween } from "../changes.ts";

export interface MoveFormProps {
  request: StaffRequest;
  onDone: (name: MoveName) => void;
  onClose: () => void;
}

/** Drafts of two people on one machine do not meet. */
export function useDraftName(requestId: string, name: MoveName): string {
  const account = staffAccountOf(useMe().data)?.id ?? "";
  return `staff.${account}.${requestId}.${name}`;
}

/**
 * The form of one step: what is typed survives a reload, and a request that changed meanwhile is shown with its changes
 * while what was typed stays.
 */
export function useMoveForm<Content extends object>(
  { request, onDone }: MoveFormProps,
  name: MoveName,
  blank: () => Content,
) {
  const draft = useDraft<Content>(useDraftName(request.id, name), blank);
  /** The request as whoever writes has seen it. */
  const [seen, setSeen] = useState(request);
  const [changes, setChanges] = useState<Changes | null>(null);
  const [attempted, setAttempted] = useState(false);
  const moving = useMutation({
    /** @param first what must have arrived before, such as photos */
    mutationFn: async ({ move, first }: { move: Move; first?: () => Promise<void> }) => {
      await first?.();
      return moveRequest(request.id, seen.version, move);
    },
    onMutate: () => setChanges(null),
    onSuccess: async () => {
      onDone(name);
      await draft.discard();
      await forgetRequests();
    },
    onError: async (error) => {
      if (!(error instanceof Refused) || error.code !== "changed-meanwhile") return;
      const now = await showRequest(request.id);
      queries.setQueryData(requestKey(request.id), now);
      setChanges(changesBetween(seen, now));
      setSeen(now);
    },
  });
  const changedMeanwhile = moving.error instanceof Refused && moving.error.code === "changed-meanwhile";
  return {
    content: draft.content,
    change: draft.change,
    busy: moving.isPending,
    failure: changedMeanwhile ? null : moving.error,
    changes,
    /** Errors show once somebody has tried to send. */
    attempted,
    submit: (complete: boolean, move: Move, first?: () => Promise<void>) => {
      setAttempted(true);
      if (complete) moving.mutate({ move, ...(first && { first }) });
    },
  };
}
