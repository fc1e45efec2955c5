import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { ContactOpening } from "./contact-part.tsx";

/** How many met it too, what they say, and whom of them to ask. */
export function JoinedPart({ request: one }: { request: StaffRequest }) {
  const { shared } = useWords();
  const { moment } = useMoments();
  const { count, solved, notSolved, residents } = one.joined;
  return (
    <>
      <p>{shared.joinedCount({ count })}</p>
      {solved + notSolved > 0 && <p className="small">{shared.joinedJudged({ solved, notSolved })}</p>}
      <details>
        <summary>{shared.joinedList}</summary>
        <ul className="stack joined-residents">
          {residents.map((resident) => (
            <li key={resident.id}>
              <ContactOpening request={one} joinedId={resident.id} masked={resident.phoneMasked} />
              <p className="small soft">{shared.joinedAt({ moment: moment(resident.joinedAt) })}</p>
              {resident.solved !== null && (
                <p className="small">{resident.solved ? shared.saidSolved : shared.saidNotSolved}</p>
              )}
              {resident.words !== "" && <p className="small">{resident.words}</p>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
