import { Labelled } from "../../../../../workbench/labelled.tsx";
import { LongField } from "../../../../../workbench/long-field.tsx";
import { type PickedPost, PostSelect } from "../../../../../workbench/pickers/post-select.tsx";
import { useWords } from "../../../../../workbench/words/words.tsx";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";
import { mostReasonLetters } from "./words-dialog.tsx";

interface Transfer {
  post: PickedPost | null;
  reason: string;
}

export function TransferDialog(props: MoveFormProps) {
  const words = useWords().moves["transfer-request"];
  const { pickers } = useWords();
  const form = useMoveForm<Transfer>(props, "transfer-request", () => ({ post: null, reason: "" }));
  if (form.content === null) return null;
  const { post, reason } = form.content;
  const text = reason.trim();
  return (
    <MoveFrame
      words={words}
      form={form}
      onClose={props.onClose}
      onSubmit={() =>
        form.submit(post !== null && text !== "", {
          name: "transfer-request",
          input: { postId: post?.id ?? "", reason: text },
        })
      }
    >
      <Labelled label={pickers.post} error={form.attempted && post === null ? words.postMissing : null}>
        {({ id }) => (
          <PostSelect
            id={id}
            label={pickers.post}
            value={post}
            invalid={form.attempted && post === null}
            onChange={(chosen) => form.change({ post: chosen })}
          />
        )}
      </Labelled>
      <LongField
        label={words.label}
        error={form.attempted && text === "" ? words.missing : null}
        rows={[3, 10]}
        maxLength={mostReasonLetters}
        value={reason}
        onChange={(written) => form.change({ reason: written })}
      />
    </MoveFrame>
  );
}
