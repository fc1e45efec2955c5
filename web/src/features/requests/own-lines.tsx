import type { OwnRequest } from "../../api/contract.ts";
import { dayInWords, momentInWords } from "../../locale/moments.ts";
import { MatterLine } from "../../resident/matter-line.tsx";
import { useTimeZone } from "../../resident/me.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { holderInWords } from "./holder-in-words.ts";

/** The resident's own matters, each with who has it and until when; a closed one with when it was reported. */
export function OwnLines({ requests }: { requests: readonly OwnRequest[] }) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  const notesOf = ({ state, holder, dueAt, filedAt, place }: OwnRequest): string[] => {
    if (state === "closed") return [place, words.matter.filedOn({ day: dayInWords(filedAt, locale, timeZone) })];
    const who = holderInWords(holder, words);
    return dueAt === null
      ? [who]
      : [who, words.matter.dueByPlain({ moment: momentInWords(dueAt, locale, timeZone) })];
  };
  return (
    <ul className="lines">
      {requests.map((request) => (
        <MatterLine
          key={request.number}
          href={`/r/${request.number}`}
          title={request.summary}
          state={request.state}
          late={request.late}
          notes={[
            ...(request.joined ? [words.joining.inList] : []),
            ...(request.merged ? [words.joining.mergedInList] : []),
            ...notesOf(request),
          ]}
        />
      ))}
    </ul>
  );
}
