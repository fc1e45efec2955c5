import { useMutation } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { uuidv7 } from "../../../../kept/uuidv7.ts";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { LongField } from "../../../../workbench/long-field.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { AreaSelect } from "../../../../workbench/pickers/area-select.tsx";
import { CategorySelect } from "../../../../workbench/pickers/category-select.tsx";
import { type PickedPost, PostSelect } from "../../../../workbench/pickers/post-select.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { openProblem } from "./calls.ts";
import { daysAfter } from "./days-after.ts";

/** What is known when the dialog opens: of a hot topic nearly all, by hand nothing. */
export interface ProblemDraft {
  title: string;
  categoryId: string | null;
  area: { id: string; name: string } | null;
  owner: PickedPost | null;
  requestIds: readonly string[];
  origin: "hand" | "topic";
}

export const blankProblem: ProblemDraft = {
  title: "",
  categoryId: null,
  area: null,
  owner: null,
  requestIds: [],
  origin: "hand",
};

/** Ours: long enough to have done something, short enough not to be forgotten. */
const usualReviewDays = 30;

interface OpenProblemDialogProps {
  draft: ProblemDraft;
  onClose: () => void;
  onOpened: (problemId: string) => void;
}

/** Writes down a standing problem with its owner and the day of looking at it again. */
export function OpenProblemDialog({ draft, onClose, onOpened }: OpenProblemDialogProps) {
  const { problems } = useWords();
  const { today } = useMoments();
  const [id] = useState(uuidv7);
  const [title, setTitle] = useState(draft.title);
  const [words, setWords] = useState("");
  const [categoryId, setCategoryId] = useState(draft.categoryId);
  const [area, setArea] = useState(draft.area);
  const [owner, setOwner] = useState(draft.owner);
  const [reviewOn, setReviewOn] = useState(() => daysAfter(today, usualReviewDays));
  const [attempted, setAttempted] = useState(false);
  const opening = useMutation({ mutationFn: openProblem, onSuccess: () => onOpened(id) });
  const { requestIds, origin } = draft;
  return (
    <FormDialog
      title={problems.openTitle}
      lead={requestIds.length > 0 ? problems.openWith({ count: requestIds.length }) : problems.openText}
      submit={problems.openSubmit}
      busy={opening.isPending}
      failure={opening.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (title.trim() === "" || area === null || owner === null || reviewOn === "") return;
        const said = words.trim();
        opening.mutate({
          id,
          title: title.trim(),
          ...(said !== "" && { words: said }),
          categoryId,
          areaId: area.id,
          ownerPostId: owner.id,
          reviewOn,
          requestIds: [...requestIds],
          origin,
        });
      }}
    >
      <Labelled
        label={problems.name}
        hint={problems.nameHint}
        error={attempted && title.trim() === "" ? problems.nameMissing : null}
      >
        {(ties) => <Input {...ties} maxLength={60} value={title} onChange={({ target }) => setTitle(target.value)} />}
      </Labelled>
      <Labelled label={problems.area} error={attempted && area === null ? problems.areaMissing : null}>
        {({ id: field }) => <AreaSelect id={field} label={problems.area} value={area} onChange={setArea} />}
      </Labelled>
      <Labelled label={problems.category}>
        {({ id: field }) => (
          <CategorySelect
            id={field}
            label={problems.category}
            none={problems.anyCategory}
            value={categoryId}
            onChange={setCategoryId}
          />
        )}
      </Labelled>
      <Labelled label={problems.owner} error={attempted && owner === null ? problems.ownerMissing : null}>
        {({ id: field }) => <PostSelect id={field} label={problems.owner} value={owner} onChange={setOwner} />}
      </Labelled>
      <Labelled label={problems.review} hint={problems.reviewHint}>
        {(ties) => <DayInput {...ties} value={reviewOn} onChange={setReviewOn} />}
      </Labelled>
      <LongField
        label={problems.words}
        optional
        rows={[2, 8]}
        maxLength={2000}
        value={words}
        onChange={(written) => setWords(written)}
      />
    </FormDialog>
  );
}

interface DayInputProps {
  id: string;
  value: string;
  onChange: (day: string) => void;
}

export function DayInput({ value, onChange, ...ties }: DayInputProps) {
  return (
    <input
      {...ties}
      className="date-input"
      type="date"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
