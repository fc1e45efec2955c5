import { Button } from "antd";
import { type DragEvent, useEffect, useId, useState } from "react";
import { useWords } from "../words/words.tsx";
import { type ShownPhoto, usePhotos } from "./use-photos.ts";
import "./photo-field.css";

/** As many as the operations take. */
const mostPhotos = 6;

interface PhotoFieldProps {
  label: string;
  ids: readonly string[];
  onIds: (ids: string[]) => void;
}

/** Photos chosen, dropped or pasted; each with how much of it has been sent. */
export function PhotoField({ label, ids, onIds }: PhotoFieldProps) {
  const { request } = useWords();
  const field = useId();
  const photos = usePhotos(ids, onIds, mostPhotos);
  const [over, setOver] = useState(false);
  usePaste(photos.add);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    photos.add(Array.from(event.dataTransfer.files));
  };
  return (
    <fieldset
      className={over ? "photo-field photo-field-over" : "photo-field"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <legend>{label}</legend>
      {photos.shown.length > 0 && (
        <ul>
          {photos.shown.map((photo, index) => (
            <PhotoThumb key={photo.id} photo={photo} position={index + 1} onRemove={() => photos.remove(photo.id)} />
          ))}
        </ul>
      )}
      {photos.room > 0 && (
        <p className="row">
          <input
            id={field}
            className="visually-hidden"
            type="file"
            accept="image/*"
            multiple
            onChange={(event) => {
              photos.add(Array.from(event.target.files ?? []));
              event.target.value = "";
            }}
          />
          <label htmlFor={field} className="file-choose">
            {request.photoAdd}
          </label>
          <span className="soft small">{request.photoAddHint}</span>
        </p>
      )}
    </fieldset>
  );
}

interface PhotoThumbProps {
  photo: ShownPhoto;
  position: number;
  onRemove: () => void;
}

function PhotoThumb({ photo, position, onRemove }: PhotoThumbProps) {
  const { request } = useWords();
  const [address, setAddress] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(photo.picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.picture]);
  return (
    <li>
      {address !== "" && <img src={address} alt={request.photoChosen({ position })} />}
      {photo.percent !== null && (
        <progress max={100} value={photo.percent} aria-label={request.photoSending({ percent: photo.percent })} />
      )}
      {photo.failed && <p className="small">{request.photoFailed}</p>}
      <Button size="small" type="text" onClick={onRemove}>
        {request.photoRemove({ position })}
      </Button>
    </li>
  );
}

/** A picture in the clipboard: what people do with screenshots from a chat. */
function usePaste(onFiles: (files: File[]) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = Array.from(event.clipboardData?.files ?? []);
      if (files.length > 0) onFiles(files);
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  });
}
