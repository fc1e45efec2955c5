import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { FieldError, type FieldProps } from "./field.tsx";
import { CameraIcon, PictureIcon } from "./icons.tsx";
import { useUiWords } from "./ui-words.ts";
import "./field.css";
import "./file-field.css";

export interface FieldPhoto {
  id: string;
  picture: Blob;
  /** Percent that has been sent; absent before sending begins and after it ended. */
  sentPercent?: number;
  /** Why it could not be sent, in words. */
  failure?: string;
}

interface FileFieldProps extends FieldProps {
  photos: readonly FieldPhoto[];
  most: number;
  onAdd: (files: File[]) => void;
  onRemove: (id: string) => void;
}

/** Photos from the camera or from those on the phone, shown small, each removable. */
export function FileField(props: FileFieldProps) {
  const words = useUiWords();
  const room = props.most - props.photos.length;
  return (
    <fieldset className="field">
      <legend className="field-label">
        {props.label}
        {props.optional && <span className="soft small"> {words.optional}</span>}
      </legend>
      {props.hint && <p className="field-hint">{props.hint}</p>}
      <FieldError fieldId={props.id} words={props.error} />
      {room > 0 && (
        <div className="photo-add">
          <PhotoInput id={props.id} camera room={room} onAdd={props.onAdd} />
          <PhotoInput id={`${props.id}-choose`} camera={false} room={room} onAdd={props.onAdd} />
        </div>
      )}
      {props.photos.length > 0 && (
        <>
          <ul className="photo-list">
            {props.photos.map((photo, index) => (
              <PhotoItem
                key={photo.id}
                photo={photo}
                position={index + 1}
                onRemove={() => props.onRemove(photo.id)}
              />
            ))}
          </ul>
          <p className="field-hint" aria-live="polite">
            {words.photosLeft({ count: room })}
          </p>
        </>
      )}
    </fieldset>
  );
}

interface PhotoInputProps {
  id: string;
  camera: boolean;
  room: number;
  onAdd: (files: File[]) => void;
}

function PhotoInput({ id, camera, room, onAdd }: PhotoInputProps) {
  const words = useUiWords();
  return (
    <div>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/*"
        multiple={!camera}
        capture={camera ? "environment" : undefined}
        onChange={(event) => {
          onAdd(Array.from(event.target.files ?? []).slice(0, room));
          // So that the same photo, removed by mistake, can be chosen again.
          event.target.value = "";
        }}
      />
      <label htmlFor={id} className="button button-plain">
        {camera ? <CameraIcon /> : <PictureIcon />}
        {camera ? words.photoTake : words.photoChoose}
      </label>
    </div>
  );
}

function PhotoItem({ photo, position, onRemove }: { photo: FieldPhoto; position: number; onRemove: () => void }) {
  const words = useUiWords();
  const address = useBlobAddress(photo.picture);
  return (
    <li className="photo">
      <div className="photo-frame">{address && <img src={address} alt={words.photoAlt({ position })} />}</div>
      {photo.sentPercent !== undefined && (
        <progress
          className="photo-progress"
          max={100}
          value={photo.sentPercent}
          aria-label={words.photoSending({ percent: photo.sentPercent })}
        />
      )}
      {photo.failure && <p className="photo-state soft">{photo.failure}</p>}
      <div className="photo-remove">
        <Button kind="quiet" wide onClick={onRemove}>
          {words.photoRemove({ position })}
        </Button>
      </div>
    </li>
  );
}

/** A blob: address that lives as long as the picture is shown. */
function useBlobAddress(blob: Blob): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
