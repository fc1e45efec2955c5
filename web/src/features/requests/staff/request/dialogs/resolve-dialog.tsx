import { Input } from "antd";
import { Labelled } from "../../../../../workbench/labelled.tsx";
import { PhotoField } from "../../../../../workbench/photos/photo-field.tsx";
import { sendPhotos } from "../../../../../workbench/photos/send-photo.ts";
import { useWords } from "../../../../../workbench/words/words.tsx";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";
import { mostLetters } from "./words-dialog.tsx";

interface Solution {
  words: string;
  photoIds: string[];
}

/** What was done, with photos of it. */
export function ResolveDialog(props: MoveFormProps) {
  const { moves, request, shared } = useWords();
  const words = moves["resolve-request"];
  const form = useMoveForm<Solution>(props, "resolve-request", () => ({ words: "", photoIds: [] }));
  if (form.content === null) return null;
  const { photoIds } = form.content;
  const text = form.content.words.trim();
  return (
    <MoveFrame
      title={words.title}
      lead={words.lead}
      submit={words.submit}
      busy={form.busy}
      failure={form.failure}
      changes={form.changes}
      onClose={props.onClose}
      onSubmit={() =>
        form.submit(text !== "", { name: "resolve-request", input: { words: text, photoIds } }, () =>
          sendPhotos(photoIds),
        )
      }
    >
      {props.request.joined.count > 0 && <p>{shared.joinedReads({ count: props.request.joined.count })}</p>}
      <Labelled label={words.label} error={form.attempted && text === "" ? words.missing : null}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            autoFocus
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={mostLetters}
            value={form.content?.words ?? ""}
            onChange={({ target }) => form.change({ words: target.value })}
          />
        )}
      </Labelled>
      <PhotoField label={request.photos} ids={photoIds} onIds={(ids) => form.change({ photoIds: ids })} />
    </MoveFrame>
  );
}
