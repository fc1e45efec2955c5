import type { CouncilRules } from "../../../api/staff-contract.ts";
import { Facts } from "../../../ui/facts.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";

/** The rules of procedure in words. */
export function RulesFacts({ rules }: { rules: CouncilRules }) {
  const { councils } = useWords();
  const { dayOf } = useMoments();
  return (
    <div className="council-facts">
      <Facts
        rows={[
          [councils.effective, councils.inForceSince({ day: dayOf(rules.startsOn) })],
          [councils.quorum, councils.quorumOf(rules.quorum)],
          [councils.notice, councils.noticeOf({ days: rules.noticeDays })],
          [councils.presider, councils.presiders[rules.presider]],
          [councils.proposers, rules.proposers.map((who) => councils.proposer[who]).join(" · ")],
          [councils.support, councils.supportOf({ count: rules.supportThreshold })],
          [councils.rhythm, <RhythmInWords key="rhythm" rhythm={rules.rhythm} />],
          [councils.source, rules.source],
        ]}
      />
    </div>
  );
}

function RhythmInWords({ rhythm }: { rhythm: CouncilRules["rhythm"] }) {
  const { councils } = useWords();
  if (rhythm === null) return councils.noRhythm;
  const { every, weekday, nth, monthDay, monthOfQuarter, time, place, onRestDay } = rhythm;
  const day =
    weekday === null
      ? councils.dayOfMonth({ day: monthDay ?? 1 })
      : [every === "week" || nth === null ? "" : councils.nths[nth - 1], councils.weekdays[weekday - 1]]
          .filter(Boolean)
          .join(" ");
  const month = every === "quarter" && monthOfQuarter !== null ? councils.monthOf({ month: monthOfQuarter }) : "";
  return [councils.every[every], month, day, time, place, `${councils.restDay}: ${councils.restDays[onRestDay]}`]
    .filter(Boolean)
    .join(" · ");
}
