import { LongField } from "../../../../../workbench/long-field.tsx";
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
      words={words}
      form={form}
      onClose={props.onClose}
      onSubmit={() =>
        form.submit(text !== "", { name: "resolve-request", input: { words: text, photoIds } }, () =>
          sendPhotos(photoIds),
        )
      }
    >
      {props.request.joined.count > 0 && <p>{shared.joinedReads({ count: props.request.joined.count })}</p>}
      <LongField
        label={words.label}
        error={form.attempted && text === "" ? words.missing : null}
        autoFocus
        rows={[4, 12]}
        maxLength={mostLetters}
        value={form.content?.words ?? ""}
        onChange={(written) => form.change({ words: written })}
      />
      <PhotoField label={request.photos} ids={photoIds} onIds={(ids) => form.change({ photoIds: ids })} />
    </MoveFrame>
  );
}
