import { Checkbox } from "antd";
import { LongField } from "../../../../../workbench/long-field.tsx";
import { useWords } from "../../../../../workbench/words/words.tsx";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";
import { mostLetters } from "./words-dialog.tsx";
import "./release-dialog.css";

interface Release {
  words: string;
  photoIds: string[];
}

/** Words gone over and photos chosen for everybody; begins with what is public now, else with what the reporter wrote. */
export function ReleaseDialog(props: MoveFormProps) {
  const { moves, shared, request } = useWords();
  const { request: one } = props;
  const words = moves["release-for-public"];
  const form = useMoveForm<Release>(props, "release-for-public", () => ({
    words: one.released?.words ?? one.description,
    photoIds: [...(one.released?.photoIds ?? [])],
  }));
  if (form.content === null) return null;
  const { photoIds } = form.content;
  const text = form.content.words.trim();
  const choose = (id: string, chosen: boolean) =>
    form.change({ photoIds: chosen ? [...photoIds, id] : photoIds.filter((other) => other !== id) });
  return (
    <MoveFrame
      words={words}
      form={form}
      onClose={props.onClose}
      onSubmit={() => form.submit(text !== "", { name: "release-for-public", input: { words: text, photoIds } })}
    >
      <p className="release-warning">{shared.wordsWarning}</p>
      <LongField
        label={shared.wordsLabel}
        error={form.attempted && text === "" ? shared.wordsMissing : null}
        autoFocus
        rows={[4, 12]}
        maxLength={mostLetters}
        value={form.content?.words ?? ""}
        onChange={(written) => form.change({ words: written })}
      />
      {one.photos.length > 0 && (
        <fieldset className="release-photos">
          <legend>{shared.photosLabel}</legend>
          <p className="small soft">{shared.photosHint}</p>
          <ul>
            {one.photos.map(({ id, kind }, index) => {
              const position = one.photos.slice(0, index + 1).filter((photo) => photo.kind === kind).length;
              const name =
                kind === "reported" ? request.photoReported({ position }) : request.photoSolution({ position });
              return (
                <li key={id}>
                  <Checkbox checked={photoIds.includes(id)} onChange={({ target }) => choose(id, target.checked)}>
                    <img src={`/api/photos/${id}/show-photo?size=small`} alt={name} width={112} height={112} />
                    <span aria-hidden="true">{name}</span>
                  </Checkbox>
                </li>
              );
            })}
          </ul>
        </fieldset>
      )}
    </MoveFrame>
  );
}
