import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { Timeline } from "../../../../ui/timeline.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { can } from "./abilities.ts";
import { NoteBox } from "./note-box.tsx";

/** What has happened, newest first, with a box to add to it. */
export function TimelinePart({ request: one, onDone }: { request: StaffRequest; onDone: () => void }) {
  const { request } = useWords();
  const { moment, distance } = useMoments();
  const newestFirst = [...one.timeline].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className="timeline-part">
      <h2>{request.timeline}</h2>
      {can(one.abilities, "add-note") && <NoteBox request={one} onDone={onDone} />}
      <Timeline
        entries={newestFirst.map((entry) => ({
          id: entry.id,
          at: entry.at,
          atInWords: `${moment(entry.at)} · ${distance(entry.at)}`,
          sentence: entry.sentence,
          ...(entry.words !== "" && { note: entry.words }),
        }))}
      />
    </section>
  );
}
