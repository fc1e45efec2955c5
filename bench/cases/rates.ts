import type { Case, Material } from "./case.ts";

/** How matters of the last month, and of the last quarter, were handled. */
export function rates({ stage, people }: Material): Case[] {
  const today = Temporal.Now.zonedDateTimeISO(stage.district.timeZone).toPlainDate();
  const period = (days: number) => ({ from: today.subtract({ days }).toString(), to: today.toString() });
  const streets = people.staff.filter(({ role }) => role === "street-leader");
  const leader = people.staff.find(({ role }) => role === "district-leader")!;
  return [
    {
      name: "rates: street, 30 days",
      operation: "show-rates",
      next: (n) => ({ visitor: streets[n % streets.length]!, input: { ...period(30), by: "area" } }),
    },
    {
      name: "rates: district, 90 days",
      operation: "show-rates",
      next: () => ({ visitor: leader, input: { ...period(90), by: "unit" } }),
    },
    {
      name: "rates: district, a year",
      operation: "show-rates",
      next: () => ({ visitor: leader, input: { ...period(365), by: "unit" } }),
    },
    {
      name: "rates: behind a figure",
      operation: "list-counted",
      next: (n) => ({
        visitor: streets[n % streets.length]!,
        input: { ...period(90), figure: "resolution", side: "rest" },
      }),
    },
  ];
}
