import { Grid } from "antd";
import type { ReactNode } from "react";
import type { RequestLine } from "../../../../api/staff-contract.ts";
import type { Column } from "./columns.ts";
import { RequestCards } from "./request-cards.tsx";
import { RequestTable } from "./request-table.tsx";

/** Lines under one heading; a plain list has one group without a heading. */
export interface LineGroup {
  key: string;
  heading?: ReactNode;
  lines: readonly RequestLine[];
}

export interface Selection {
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
  toggleAll: () => void;
}

export interface RequestLinesProps {
  label: string;
  groups: readonly LineGroup[];
  columns: readonly Column[];
  onOpen: (id: string) => void;
  selection?: Selection;
}

/** Requests one below the other: a dense table where there is room, cards where there is not. */
export function RequestLines(props: RequestLinesProps) {
  const wide = Grid.useBreakpoint().md === true;
  return wide ? <RequestTable {...props} /> : <RequestCards {...props} />;
}
