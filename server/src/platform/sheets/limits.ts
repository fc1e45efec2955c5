/** How much of a file is read. They guard the server's memory; no rule of the field stands behind them. */
export interface SheetLimits {
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: number;
  /** The file as uploaded. */
  readonly bytes: number;
  /** All parts of an XLSX file together, unpacked; a real sheet of 100,000 rows stays below 100 MB. */
  readonly unpackedBytes: number;
}

const megabyte = 1024 * 1024;

export const sheetLimits: SheetLimits = {
  rows: 100_000,
  columns: 60,
  bytes: 20 * megabyte,
  unpackedBytes: 150 * megabyte,
};
