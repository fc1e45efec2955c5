import { Button } from "antd";
import { Labelled } from "../../../../../workbench/labelled.tsx";
import { LongField } from "../../../../../workbench/long-field.tsx";
import { CategorySelect } from "../../../../../workbench/pickers/category-select.tsx";
import { type PickedPost, PostSelect } from "../../../../../workbench/pickers/post-select.tsx";
import { useWords } from "../../../../../workbench/words/words.tsx";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";
import "../together-part.css";

interface Part {
  key: number;
  words: string;
  categoryId: string | null;
  post: PickedPost | null;
}

const fewest = 2;
const most = 10;
const mostPartLetters = 1000;

/** Each part with what is to be done, its category, and who does it if not the post of the duty table. */
export function SplitDialog(props: MoveFormProps) {
  const { moves, together } = useWords();
  const words = moves["split-request"];
  const blank = (key: number): Part => ({ key, words: "", categoryId: props.request.categoryId, post: null });
  const form = useMoveForm<{ parts: Part[] }>(props, "split-request", () => ({ parts: [blank(1), blank(2)] }));
  if (form.content === null) return null;
  const { parts } = form.content;
  const change = (key: number, to: Partial<Part>) =>
    form.change({ parts: parts.map((part) => (part.key === key ? { ...part, ...to } : part)) });
  const complete = parts.every((part) => part.words.trim() !== "" && part.categoryId !== null);
  return (
    <MoveFrame
      words={words}
      form={form}
      onClose={props.onClose}
      onSubmit={() =>
        form.submit(complete, {
          name: "split-request",
          input: {
            parts: parts.map((part) => ({
              words: part.words.trim(),
              categoryId: part.categoryId ?? "",
              postId: part.post?.id ?? null,
            })),
          },
        })
      }
    >
      {parts.map((part, index) => (
        <fieldset key={part.key} className="split-part">
          <legend>{together.part({ position: index + 1 })}</legend>
          <PartFields part={part} attempted={form.attempted} onChange={(to) => change(part.key, to)} />
          {parts.length > fewest && (
            <Button size="small" onClick={() => form.change({ parts: parts.filter(({ key }) => key !== part.key) })}>
              {together.removePart({ position: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {parts.length < most && (
        <Button
          onClick={() => form.change({ parts: [...parts, blank(Math.max(...parts.map(({ key }) => key)) + 1)] })}
        >
          {together.addPart}
        </Button>
      )}
    </MoveFrame>
  );
}

interface PartFieldsProps {
  part: Part;
  attempted: boolean;
  onChange: (to: Partial<Part>) => void;
}

function PartFields({ part, attempted, onChange }: PartFieldsProps) {
  const { together, pickers, request } = useWords();
  return (
    <>
      <LongField
        label={together.partWords}
        hint={together.partWordsHint}
        error={attempted && part.words.trim() === "" ? together.partWordsMissing : null}
        rows={[1, 6]}
        maxLength={mostPartLetters}
        value={part.words}
        onChange={(written) => onChange({ words: written })}
      />
      <Labelled
        label={request.category}
        error={attempted && part.categoryId === null ? together.partCategoryMissing : null}
      >
        {({ id }) => (
          <CategorySelect
            id={id}
            label={pickers.categoryHint}
            value={part.categoryId}
            onChange={(categoryId) => onChange({ categoryId })}
          />
        )}
      </Labelled>
      <Labelled label={together.partPost} hint={together.partPostHint} optional>
        {({ id }) => (
          <PostSelect id={id} label={together.partPost} value={part.post} onChange={(post) => onChange({ post })} />
        )}
      </Labelled>
    </>
  );
}
