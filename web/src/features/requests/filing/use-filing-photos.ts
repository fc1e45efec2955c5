import { useEffect, useState } from "react";
import { Refused, Unreachable } from "../../../api/problem.ts";
import { dropPhotos, keepPhoto, keptPhotos } from "../../../kept/kept-photos.ts";
import { pictureOf, takePhoto } from "../../../kept/photo.ts";
import { useWords } from "../../../resident/words/words.tsx";
import type { ResidentWords } from "../../../resident/words/zh-CN.ts";
import type { FieldPhoto } from "../../../ui/file-field.tsx";
import { sendPhoto } from "./calls.ts";
import type { StepProps } from "./filing-page.tsx";

/** The photos of a filing: kept on the device at once, sent while the resident writes on. */
export function useFilingPhotos(filing: StepProps["filing"], change: StepProps["change"]) {
  const words = useWords();
  const [shown, setShown] = useState<readonly FieldPhoto[]>([]);
  const keptIds = filing.photoIds.join(" ");

  useEffect(() => {
    let here = true;
    const ids = keptIds === "" ? [] : keptIds.split(" ");
    keptPhotos(ids).then(
      (photos) => {
        if (!here) return;
        setShown((before) =>
          photos.map(
            (photo) => before.find(({ id }) => id === photo.id) ?? { id: photo.id, picture: pictureOf(photo) },
          ),
        );
      },
      () => {},
    );
    return () => {
      here = false;
    };
  }, [keptIds]);

  const mark = (id: string, state: Pick<FieldPhoto, "sentPercent" | "failure">) =>
    setShown((before) => before.map((photo) => (photo.id === id ? { id, picture: photo.picture, ...state } : photo)));

  const send = (id: string) => {
    mark(id, { sentPercent: 0 });
    sendPhoto(id, (sentPercent) => mark(id, { sentPercent })).then(
      () => mark(id, {}),
      (error: unknown) => mark(id, { failure: failureInWords(error, words) }),
    );
  };

  const add = async (files: File[]) => {
    const added = await Promise.all(files.map(takePhoto));
    await Promise.all(added.map(keepPhoto));
    setShown((before) => [...before, ...added.map((photo) => ({ id: photo.id, picture: pictureOf(photo) }))]);
    change({ photoIds: [...filing.photoIds, ...added.map((photo) => photo.id)] });
    for (const photo of added) send(photo.id);
  };

  const remove = (id: string) => {
    setShown((before) => before.filter((photo) => photo.id !== id));
    change({ photoIds: filing.photoIds.filter((kept) => kept !== id) });
    dropPhotos([id]).catch(() => {});
  };

  return { shown, add: (files: File[]) => void add(files), remove };
}

/** A photo that the server will not take is told now, while it can be replaced. */
function failureInWords(error: unknown, words: ResidentWords): string {
  if (error instanceof Refused) return error.title;
  return error instanceof Unreachable ? words.ui.photoKept : words.filing.photoFailed;
}
