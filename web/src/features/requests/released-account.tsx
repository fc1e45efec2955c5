import type { RequestProgress } from "../../api/contract.ts";
import { useWords } from "../../resident/words/words.tsx";
import { releasedPhotoAddress } from "./calls.ts";

type Released = NonNullable<RequestProgress["released"]>;

/** What staff have gone over and made public of somebody else's matter. */
export function ReleasedAccount({ released }: { released: Released }) {
  const { joining } = useWords();
  return (
    <>
      <blockquote className="said">{released.words}</blockquote>
      {released.photoIds.length > 0 && (
        <ul className="photo-row">
          {released.photoIds.map((id, index) => (
            <li key={id}>
              <a href={releasedPhotoAddress(id, "full")} target="_blank" rel="noreferrer">
                <img
                  src={releasedPhotoAddress(id, "small")}
                  alt={joining.releasedPhoto({ position: index + 1 })}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
