import { Input } from "antd";
import { Labelled } from "../../../../../workbench/labelled.tsx";
import { CategorySelect, useCategory } from "../../../../../workbench/pickers/category-select.tsx";
import { useWords } from "../../../../../workbench/words/words.tsx";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";

interface Correction {
  categoryId: string | null;
  reason: string;
}

export function CategoryDialog(props: MoveFormProps) {
  const { moves, pickers } = useWords();
  const words = moves["correct-category"];
  const form = useMoveForm<Correction>(props, "correct-category", () => ({ categoryId: null, reason: "" }));
  const chosen = useCategory(form.content?.categoryId);
  if (form.content === null) return null;
  const { categoryId } = form.content;
  const reason = form.content.reason.trim();
  return (
    <MoveFrame
      words={words}
      form={form}
      onClose={props.onClose}
      onSubmit={() =>
        form.submit(categoryId !== null, {
          name: "correct-category",
          input: { categoryId: categoryId ?? "", ...(reason !== "" && { reason }) },
        })
      }
    >
      <Labelled
        label={words.label}
        hint={chosen?.hint}
        error={form.attempted && categoryId === null ? words.missing : null}
      >
        {({ id }) => (
          <CategorySelect
            id={id}
            label={pickers.categoryHint}
            value={categoryId}
            onChange={(picked) => form.change({ categoryId: picked })}
          />
        )}
      </Labelled>
      <Labelled label={words.reason} optional>
        {(ties) => (
          <Input
            {...ties}
            maxLength={200}
            value={form.content?.reason ?? ""}
            onChange={({ target }) => form.change({ reason: target.value })}
          />
        )}
      </Labelled>
    </MoveFrame>
  );
}
