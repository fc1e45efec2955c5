import { useWords } from "../../../../../workbench/words/words.tsx";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";

/** Nothing to fill in, but a second look. */
export function WithdrawDialog(props: MoveFormProps) {
  const words = useWords().moves["withdraw-offer"];
  const form = useMoveForm(props, "withdraw-offer", () => ({}));
  return (
    <MoveFrame
      title={words.title}
      lead={words.lead}
      submit={words.submit}
      busy={form.busy}
      failure={form.failure}
      changes={form.changes}
      onClose={props.onClose}
      onSubmit={() => form.submit(true, { name: "withdraw-offer", input: {} })}
    />
  );
}
