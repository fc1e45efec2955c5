import { Type } from "typebox";
import { type NoticeGroup, noticeGroups } from "../../platform/notices.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import { Channel, channels } from "./channels.ts";

/** What somebody may choose about. */

const staffGroups: readonly NoticeGroup[] = ["new-work", "replies", "late", "calls"];
const residentGroups: readonly NoticeGroup[] = ["my-requests", "community"];

export function groupsFor({ kind }: Actor): readonly NoticeGroup[] {
  return kind === "staff" ? staffGroups : residentGroups;
}

/** Local wall time. */
export const LocalTime = Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" });

export const ChosenChannels = Type.Object(
  Object.fromEntries(
    noticeGroups.map((group) => [
      group,
      Type.Optional(Type.Array(Channel, { maxItems: channels.length, uniqueItems: true })),
    ]),
  ),
);
