import { Checkbox } from "antd";
import type { RequestLine } from "../../../../api/staff-contract.ts";
import { useDistrictName } from "../../../../workbench/me.ts";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { DueCell } from "../due-cell.tsx";
import { shortPlace } from "../short-place.ts";
import { StateCell } from "../state-cell.tsx";
import type { RequestLinesProps, Selection } from "./request-lines.tsx";
import { ClockNote, RequestLink, UrgencyTag, WaitsMark } from "./request-row.tsx";
import "./request-cards.css";

/** The same lines on a phone. */
export function RequestCards({ label, groups, onOpen, selection }: RequestLinesProps) {
  return (
    <section className="request-cards" aria-label={label}>
      {groups.map((group) => (
        <section key={group.key}>
          {group.heading && <h2 className="request-cards-heading">{group.heading}</h2>}
          <ul>
            {group.lines.map((line) => (
              <RequestCard key={line.id} line={line} onOpen={onOpen} selection={selection} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface RequestCardProps {
  line: RequestLine;
  onOpen: (id: string) => void;
  selection: Selection | undefined;
}

function RequestCard({ line, onOpen, selection }: RequestCardProps) {
  const { lists } = useWords();
  const { ago } = useMoments();
  const districtName = useDistrictName();
  return (
    <li className="request-card">
      {selection && (
        <Checkbox
          aria-label={lists.select({ number: line.number })}
          checked={selection.chosen.has(line.id)}
          onChange={() => selection.toggle(line.id)}
        />
      )}
      <div className="request-card-words">
        <p className="request-card-what">
          <UrgencyTag line={line} />
          <RequestLink line={line} onOpen={onOpen}>
            {line.summary}
          </RequestLink>
          {line.waitsForMe && <WaitsMark />}
        </p>
        <p className="soft small">
          {shortPlace(line.place, districtName)} · {ago(line.filedAt)} · {line.number}
        </p>
        <p className="request-card-state">
          <StateCell state={line.state} />
          <ClockNote line={line} />
          <DueCell line={line} />
        </p>
        {line.offeredTo !== null && <p className="soft small">{lists.offeredTo({ post: line.offeredTo.name })}</p>}
      </div>
    </li>
  );
}
