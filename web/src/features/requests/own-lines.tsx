import type { OwnRequest } from "../../api/contract.ts";
import { momentInWords } from "../../locale/moments.ts";
import { MatterLine } from "../../resident/matter-line.tsx";
import { useTimeZone } from "../../resident/me.ts";
import { useLocale } from "../../resident/words/words.tsx";

/** The resident's own matters, each with who has it and until when. */
export function OwnLines({ requests }: { requests: readonly OwnRequest[] }) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  return (
    <ul className="lines">
      {requests.map((request) => {
        const { person, unit } = request.holder;
        const holder = person === null ? unit : words.matter.person({ unit, person });
        const due =
          request.dueAt && words.matter.dueByPlain({ moment: momentInWords(request.dueAt, locale, timeZone) });
        return (
          <MatterLine
            key={request.number}
            href={`/r/${request.number}`}
            title={request.summary}
            state={request.state}
            late={request.late}
            notes={due ? [holder, due] : [holder]}
          />
        );
      })}
    </ul>
  );
}
