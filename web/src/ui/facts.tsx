import { Fragment, type ReactNode } from "react";

export type Fact = readonly [label: string, value: ReactNode, look?: string];

/** Labels and their values, in rows. */
export function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <dl className="facts">
      {rows.map(([label, value, look], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two homes are two rows of one label, and rows never move
        <Fragment key={`${index} ${label}`}>
          <dt>{label}</dt>
          <dd className={look}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
