import { useWords } from "../../../../../workbench/words/words.tsx";
import { AskedFor } from "../asked-for.tsx";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";

/** Steps that need nothing filled in, but a second look. */
export type PlainMove =
  | "withdraw-offer"
  | "withdraw-ask"
  | "withdraw-release"
  | "approve-suspension"
  | "approve-extension"
  | "resume-request";

export function PlainDialog({ name, ...props }: MoveFormProps & { name: PlainMove }) {
  const words = useWords().moves[name];
  const form = useMoveForm(props, name, () => ({}));
  return (
    <MoveFrame
      words={words}
      form={form}
      onClose={props.onClose}
      onSubmit={() => form.submit(true, { name, input: {} })}
    >
      {name !== "withdraw-release" && <AskedFor request={props.request} />}
    </MoveFrame>
  );
}
