import { Button, Modal } from "antd";
import { useEffect, useState } from "react";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import "./photo-strip.css";

type Photo = StaffRequest["photos"][number];

/** A request's photos, small, each enlarged by a press; the arrow keys go from one to the next. */
export function PhotoStrip({ photos }: { photos: readonly Photo[] }) {
  const { request, frame } = useWords();
  const [shown, setShown] = useState<number | null>(null);
  const nameOf = (photo: Photo) => {
    const position = photos.filter(({ kind }) => kind === photo.kind).indexOf(photo) + 1;
    return photo.kind === "reported" ? request.photoReported({ position }) : request.photoSolution({ position });
  };
  const step = (by: 1 | -1) => setShown((at) => (at === null ? null : (at + by + photos.length) % photos.length));
  useArrowKeys(shown === null ? null : step);
  const large = shown === null ? undefined : photos[shown];
  return (
    <>
      <ul className="photo-strip">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <button type="button" onClick={() => setShown(index)}>
              <img
                src={addressOf(photo, "small")}
                alt={request.photoEnlarge({ photo: nameOf(photo) })}
                loading="lazy"
                width={112}
                height={112}
              />
            </button>
            <p className="soft small">{nameOf(photo)}</p>
          </li>
        ))}
      </ul>
      <Modal
        open={large !== undefined}
        onCancel={() => setShown(null)}
        title={large && nameOf(large)}
        width="min(1000px, 96vw)"
        closable={{ "aria-label": frame.close }}
        footer={
          photos.length > 1 && (
            <div className="row">
              <Button onClick={() => step(-1)}>{request.previous}</Button>
              <Button onClick={() => step(1)}>{request.next}</Button>
            </div>
          )
        }
      >
        {large && <img className="photo-large" src={addressOf(large, "full")} alt={nameOf(large)} />}
      </Modal>
    </>
  );
}

function useArrowKeys(onStep: ((by: 1 | -1) => void) | null): void {
  useEffect(() => {
    if (onStep === null) return;
    const listen = ({ key }: KeyboardEvent) => {
      if (key === "ArrowRight") onStep(1);
      if (key === "ArrowLeft") onStep(-1);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}

function addressOf(photo: Photo, size: "small" | "full"): string {
  return `/api/photos/${photo.id}/show-photo?size=${size}`;
}
