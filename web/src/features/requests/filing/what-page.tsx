import { useLocation } from "wouter";
import { useWords } from "../../../resident/words/words.tsx";
import { ConfirmStep } from "../../../ui/confirm-step.tsx";
import { FileField } from "../../../ui/file-field.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { useProblems } from "../../../ui/use-problems.ts";
import { CategoryLine } from "./category-line.tsx";
import { isBegun, longestText, mostPhotos } from "./filing.ts";
import { problemsOfWhat } from "./filing-checks.ts";
import type { StepProps } from "./filing-page.tsx";
import { SimilarRequests } from "./similar-requests.tsx";
import { StepFrame } from "./step-frame.tsx";
import { useFilingPhotos } from "./use-filing-photos.ts";

/** The first page of filing: what is wrong, in words and photos. */
export function WhatPage({ filing, change, onDiscard }: StepProps & { onDiscard: () => void }) {
  const words = useWords();
  const [, go] = useLocation();
  const checks = useProblems(problemsOfWhat(filing, words));
  const photos = useFilingPhotos(filing, change);

  const next = () => {
    if (checks.check()) go("/file/where");
  };

  return (
    <StepFrame
      at={1}
      title={words.filing.whatTitle}
      checks={checks}
      next={words.filing.toWhere}
      onNext={next}
      after={
        isBegun(filing) && (
          <ConfirmStep
            begin={words.filing.discard}
            beginKind="quiet"
            question={words.filing.discardQuestion}
            confirm={words.filing.discardConfirm}
            cancel={words.filing.discardCancel}
            danger
            onConfirm={onDiscard}
          />
        )
      }
    >
      <div className="stack">
        <TextArea
          id="text"
          label={words.filing.whatLabel}
          hint={words.filing.whatHint}
          limit={longestText}
          value={filing.text}
          onChange={(text) => change({ text })}
          error={checks.errorOf("text")}
        />
        <CategoryLine filing={filing} change={change} errorOf={checks.errorOf} />
      </div>
      <SimilarRequests filing={filing} />
      <FileField
        id="photos"
        label={words.filing.photos}
        hint={words.filing.photosHint}
        optional
        most={mostPhotos}
        photos={photos.shown}
        onAdd={photos.add}
        onRemove={photos.remove}
      />
    </StepFrame>
  );
}
