import { useMutation } from "@tanstack/react-query";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { useAnnounce } from "../../../ui/live-region.tsx";
import { queries } from "../../../workbench/queries.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { type MeetingStep, takeStep } from "./calls.ts";

/** Takes a step on the meeting as it was read; then everything that shows it asks anew. */
export function useStep(meeting: ShownMeeting, onDone: () => void = () => {}) {
  const { meetings } = useWords();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: (step: MeetingStep) => takeStep(meeting, step),
    onSuccess: () => {
      announce(meetings.saved);
      onDone();
      void queries.invalidateQueries({ queryKey: ["meetings"] });
    },
  });
}

/** Whether the reader may do this now. */
export function can(meeting: ShownMeeting, operation: MeetingStep["name"]): boolean {
  return meeting.abilities.some((ability) => ability.operation === operation && ability.refusedBecause === null);
}
