import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { Figures } from "../../../api/staff-contract.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { countedAddress, type Of } from "./asked.ts";
import { listDefinitions } from "./calls.ts";
import { useFigureWords } from "./figure-words.ts";
import { isTime, type Measure, timesOf } from "./measures.ts";

const tiles = [
  "response",
  "resolution",
  "satisfaction",
  "closed-community",
  "contact-time",
  "solution-time",
] as const satisfies readonly Measure[];

interface TilesProps {
  total: Figures;
  of: Of;
  fewest: number;
}

/** The whole of what was asked for, each number with what it is counted from, and one press away what that means. */
export function Tiles({ total, of, fewest }: TilesProps) {
  const { figures: words } = useWords();
  return (
    <ul className="tiles" aria-label={words.total}>
      {tiles.map((measure) => (
        <li key={measure} className="tile">
          <h2 className="tile-name">{words.measures[measure]}</h2>
          <Tile total={total} measure={measure} of={of} fewest={fewest} />
          <DefinitionOf measure={measure} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ total, measure, of, fewest }: TilesProps & { measure: (typeof tiles)[number] }) {
  const { figures: words } = useWords();
  const say = useFigureWords(fewest);
  if (isTime(measure)) {
    const { medianMinutes, p90Minutes, count } = timesOf(total, measure);
    return (
      <>
        <Link className="tile-figure" href={countedAddress({ ...of, figure: measure, side: "below" })}>
          {say.time(medianMinutes)}
        </Link>
        <p className="soft small">
          {medianMinutes === null
            ? words.of({ count: "0" })
            : words.timeBase({ p90: say.time(p90Minutes), count: say.number(count) })}
        </p>
      </>
    );
  }
  const share = total.shares[measure];
  const link = (side: "above" | "rest", text: string) => (
    <Link href={countedAddress({ ...of, figure: measure, side })}>{text}</Link>
  );
  return (
    <>
      <Link className="tile-figure" href={countedAddress({ ...of, figure: measure, side: "above" })}>
        {say.rate(share)}
      </Link>
      <p className="soft small">
        {say.base(share)}
        {share.whole > share.part && (
          <> · {link("rest", words.rest({ count: say.number(share.whole - share.part) }))}</>
        )}
      </p>
      {share.whole > 0 && share.whole < fewest && (
        <p className="soft small">{words.small({ interval: say.interval(share) ?? "" })}</p>
      )}
    </>
  );
}

/** The published definition of a figure. */
export function DefinitionOf({ measure }: { measure: Measure }) {
  const { figures: words } = useWords();
  const { locale } = useLocale();
  const { data } = useQuery({
    queryKey: ["definitions", locale],
    queryFn: listDefinitions,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const definition = data?.definitions.find(({ figure }) => figure === measure);
  if (definition === undefined) return null;
  const { above, below, leftOut, source } = definition;
  return (
    <Disclosure summary={words.meaning}>
      <dl className="definition">
        <dt>{words.above}</dt>
        <dd>{above}</dd>
        <dt>{words.below}</dt>
        <dd>{below}</dd>
        <dt>{words.leftOut}</dt>
        <dd>{leftOut}</dd>
        <dt>{words.source}</dt>
        <dd>{source}</dd>
      </dl>
    </Disclosure>
  );
}
