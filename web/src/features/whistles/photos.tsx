import { useWords } from "../../workbench/words/words.tsx";

/** Photos of a visit or a duty, small; a press opens one large. */
export function Photos({ whistleId, ids }: { whistleId: string; ids: readonly string[] }) {
  const { whistles } = useWords();
  if (ids.length === 0) return null;
  const address = (id: string, size: "small" | "full") =>
    `/api/whistles/${whistleId}/show-whistle-photo?photoId=${id}&size=${size}`;
  return (
    <ul className="whistle-photos">
      {ids.map((id, index) => (
        <li key={id}>
          <a href={address(id, "full")} target="_blank" rel="noreferrer">
            <img
              src={address(id, "small")}
              alt={whistles.photo({ position: index + 1 })}
              width={112}
              height={112}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
