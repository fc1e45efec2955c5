import type { Choice } from "@linli/counting";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Refused } from "../../../api/problem.ts";
import { castSecretBallot, issueToken, type Proof, showBallotBox } from "./calls.ts";
import { type KeptBallot, keptBallots } from "./kept-ballots.ts";
import { type Step, voteSecretly } from "./vote-secretly.ts";

/** How far this device has come; undefined until it has answered, null where nothing has begun. */
export function useKeptBallot(voteId: string): KeptBallot | null | undefined {
  return useQuery({
    queryKey: ["kept-ballot", voteId],
    queryFn: () => keptBallots().read(voteId),
    networkMode: "always",
  }).data;
}

/** Forgets a receipt, and nothing that is still under way. */
export function useForgetReceipt(voteId: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await keptBallots().forget(voteId);
    await queries.invalidateQueries({ queryKey: ["kept-ballot", voteId] });
  };
}

/** Signing keys and random numbers are given out on secure pages only, and not by every old browser. */
export function canVoteSecretly(): boolean {
  return typeof crypto !== "undefined" && crypto.subtle !== undefined;
}

interface Sending {
  choice: Choice;
  proof: Proof;
}

/** Voting secretly from a page: one press, and again where it failed. */
export function useSecretVote(voteId: string, onDone: () => void) {
  const queries = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const sending = useMutation({
    // Without a network it fails at once and says so, instead of waiting silently.
    networkMode: "always",
    mutationFn: async ({ choice, proof }: Sending) => {
      setStep(null);
      const { publicKey } = await showBallotBox(voteId);
      if (publicKey === null) throw new BoxNotReady();
      const ways = {
        kept: keptBallots(),
        issueToken: (id: string, blindedMessage: string) => issueToken(id, blindedMessage, proof),
        cast: castSecretBallot,
      };
      return voteSecretly(ways, { id: voteId, publicKey }, choice, setStep);
    },
    onError: async (error) => {
      // Another device has the token, so what this one began leads nowhere; the page says so until it is left.
      if (error instanceof Refused && error.code === "token-already-issued") await keptBallots().forget(voteId);
      else await queries.invalidateQueries({ queryKey: ["kept-ballot", voteId] });
    },
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: ["kept-ballot", voteId] });
      await queries.invalidateQueries({ queryKey: ["votes"] });
    },
  });
  return { sending, step };
}

/** The vote has opened this minute, and its box is being made. */
export class BoxNotReady extends Error {}
