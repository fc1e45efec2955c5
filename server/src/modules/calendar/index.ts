import type { Application } from "../../platform/application.ts";
import { listYears } from "./list-years.ts";
import { loadOfficialYears } from "./load-official-years.ts";
import { loadYear } from "./load-year.ts";
import { showYear } from "./show-year.ts";

export { calendarFacts, calendarFrom, readCalendar } from "./read-calendar.ts";
export {
  deadlineAfter,
  isWorkingTime,
  nextWorkingMoment,
  type TimeLimit,
  workingDaysLeft,
  workingMinutesBetween,
} from "./rules.ts";
export {
  isWorkingDay,
  localDate,
  type WorkingCalendar,
} from "./working-calendar.ts";

export function registerCalendar(linli: Application): void {
  linli.operations.add(listYears, showYear, loadYear);
  linli.jobs.add(loadOfficialYears);
}
