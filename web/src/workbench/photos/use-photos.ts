import { useEffect, useState } from "react";
import { dropPhotos, keepPhoto, keptPhotos } from "../../kept/kept-photos.ts";
import { pictureOf, takePhoto } from "../../kept/photo.ts";
import { sendPhoto } from "./send-photo.ts";

export interface ShownPhoto {
  id: string;
  picture: Blob;
  /** Percent sent; null before and after. */
  percent: number | null;
  failed: boolean;
}

/** Photos of a form: kept on the device at once, sent while the words are written. */
export function usePhotos(ids: readonly string[], onIds: (ids: string[]) => void, most: number) {
  const [shown, setShown] = useState<readonly ShownPhoto[]>([]);
  const named = ids.join(" ");

  useEffect(() => {
    let here = true;
    const wanted = named === "" ? [] : named.split(" ");
    const show = (photos: Awaited<ReturnType<typeof keptPhotos>>) => {
      if (!here) return;
      setShown((before) =>
        photos.map(
          (photo) =>
            before.find(({ id }) => id === photo.id) ?? {
              id: photo.id,
              picture: pictureOf(photo),
              percent: null,
              failed: false,
            },
        ),
      );
    };
    keptPhotos(wanted).then(show, () => {});
    return () => {
      here = false;
    };
  }, [named]);

  const mark = (id: string, state: Pick<ShownPhoto, "percent" | "failed">) =>
    setShown((before) => before.map((photo) => (photo.id === id ? { ...photo, ...state } : photo)));

  const send = (id: string) => {
    mark(id, { percent: 0, failed: false });
    sendPhoto(id, (percent) => mark(id, { percent, failed: false })).then(
      () => mark(id, { percent: null, failed: false }),
      () => mark(id, { percent: null, failed: true }),
    );
  };

  const add = async (files: readonly File[]) => {
    const pictures = files.filter(({ type }) => type.startsWith("image/")).slice(0, most - ids.length);
    const taken = await Promise.all(pictures.map(takePhoto));
    await Promise.all(taken.map(keepPhoto));
    const fresh = taken.map((photo) => ({ id: photo.id, picture: pictureOf(photo), percent: 0, failed: false }));
    setShown((before) => [...before, ...fresh]);
    onIds([...ids, ...taken.map(({ id }) => id)]);
    for (const { id } of taken) send(id);
  };

  const remove = (id: string) => {
    onIds(ids.filter((kept) => kept !== id));
    dropPhotos([id]).catch(() => {});
  };

  return { shown, add: (files: readonly File[]) => void add(files), remove, room: most - ids.length };
}
