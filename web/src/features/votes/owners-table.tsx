import type { Inequality, OwnersResult } from "@linli/counting";
import { Bars } from "./bars.tsx";
import { Table } from "./detail.tsx";
import { squareMetres } from "./money.ts";
import { useVoteWords } from "./vote-words.ts";

/** Art. 278 as a table that somebody checks by hand: whole numbers, both sides of each comparison, what was missing. */
export function OwnersTable({ result }: { result: OwnersResult }) {
  const votes = useVoteWords();
  const { owners } = votes;
  const area = (squareCentimetres: string) => squareMetres(squareCentimetres);
  return (
    <>
      <p className="big-line">{votes.outcomes[result.outcome]}</p>
      {(["area", "heads"] as const).map((measure) => (
        <div key={measure}>
          <h3>{owners[measure]}</h3>
          <Bars
            label={owners[measure]}
            bars={(["inFavour", "tookPart", "all"] as const).map((part) => ({
              label: owners[part],
              value: Number(result[measure][part]),
              ...(measure === "area" && { said: area(result.area[part]) }),
              strong: part === "inFavour",
            }))}
          />
        </div>
      ))}
      <Table
        head={[owners.who, owners.area, owners.heads]}
        rows={[
          [owners.all, area(result.area.all), result.heads.all],
          [owners.tookPart, area(result.area.tookPart), result.heads.tookPart],
          [owners.inFavour, area(result.area.inFavour), result.heads.inFavour],
        ]}
      />
      <h3>{owners.participation}</h3>
      <p>{owners.rule.participation}</p>
      <Checks test={result.participation} />
      <h3>{result.special ? owners.special : owners.ordinary}</h3>
      <p>{result.special ? owners.rule.special : owners.rule.ordinary}</p>
      <Checks test={result.majority} />
      {result.silentFollowMajority && <p>{owners.silent}</p>}
    </>
  );
}

/** Both comparisons with both their sides. */
export function Checks({ test }: { test: { area: Inequality; heads: Inequality } }) {
  const votes = useVoteWords();
  const { owners } = votes;
  return (
    <ul className="checks">
      {(["area", "heads"] as const).map((measure) => {
        const { factor, part, left, sign, otherFactor, whole, right, holds, missing } = test[measure];
        const shown = (digits: string) => (measure === "area" ? squareMetres(digits) : digits);
        return (
          <li key={measure}>
            <span className="check-name">{owners[measure]}</span>{" "}
            <span className="check-sum">
              {`${factor} × ${shown(part)} = ${shown(left)} ${holds ? sign : notOf[sign]} ${otherFactor} × ${shown(whole)} = ${shown(right)}`}
            </span>{" "}
            <strong>{holds ? owners.holds : owners.missing[measure]({ missing: shown(missing) })}</strong>
          </li>
        );
      })}
    </ul>
  );
}

const notOf: Readonly<Record<Inequality["sign"], string>> = { "≥": "<", ">": "≤" };
