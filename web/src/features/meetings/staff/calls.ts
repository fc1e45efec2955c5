import { answered, api } from "../../../api/client.ts";
import type { MeetingsAsked, MeetingToPlan, ShownMeeting } from "../../../api/staff-contract.ts";

/** What the pages of meetings ask of the server. */

export const listMeetings = (query: MeetingsAsked) =>
  answered(api.GET("/api/meetings/list-meetings", { params: { query } }));

export const showMeeting = (meetingId: string) =>
  answered(api.GET("/api/meetings/{meetingId}/show-meeting", { params: { path: { meetingId } } }));

export const showHall = (meetingId: string) =>
  answered(
    api.GET("/api/meetings/{meetingId}/show-hall", {
      params: { path: { meetingId }, query: { origin: window.location.origin } },
    }),
  );

export const planMeeting = (body: MeetingToPlan) => answered(api.POST("/api/meetings/plan-meeting", { body }));

export const listCouncils = () =>
  answered(api.GET("/api/councils/list-councils", { params: { query: { show: "standing" } } }));

type Arrangement = Omit<MeetingToPlan, "id" | "councilId">;
type Item = ShownMeeting["items"][number];
type Hands = { for: number; against: number; abstained: number };

/** A step on a meeting, with what it takes. */
export type MeetingStep =
  | { name: "change-meeting"; input: Arrangement }
  | { name: "set-agenda"; input: { items: Item[] } }
  | { name: "convene-meeting" | "open-meeting" | "close-meeting"; input: Record<string, never> }
  | { name: "cancel-meeting" | "withdraw-minutes"; input: { because: string } }
  | { name: "add-papers"; input: { itemId: string | null; papers: { id: string; title: string }[] } }
  | { name: "remove-paper"; input: { paperId: string } }
  | { name: "mark-attendance"; input: { personId: string; present: boolean } }
  | { name: "call-item"; input: { itemId: string } }
  | {
      name: "note-speech";
      input: { id: string; itemId: string; personId: string | null; speaker: string; words: string };
    }
  | { name: "strike-speech"; input: { speechId: string } }
  | {
      name: "record-decision";
      input: {
        id: string;
        itemId: string;
        words: string;
        hands: Hands | null;
        task: { ownerPostId: string; dueOn: string } | null;
      };
    }
  | { name: "strike-decision"; input: { decisionId: string } }
  | { name: "write-minutes"; input: { words: string } }
  | { name: "approve-minutes"; input: { signedPaperId: string | null } }
  | { name: "publish-minutes"; input: { words: string; haveRead: true } };

export function takeStep({ id, version }: { id: string; version: number }, { name, input }: MeetingStep) {
  const params = { path: { meetingId: id } };
  switch (name) {
    case "change-meeting":
      return answered(api.POST("/api/meetings/{meetingId}/change-meeting", { params, body: { version, ...input } }));
    case "set-agenda":
      return answered(api.POST("/api/meetings/{meetingId}/set-agenda", { params, body: { version, ...input } }));
    case "convene-meeting":
      return answered(api.POST("/api/meetings/{meetingId}/convene-meeting", { params, body: { version } }));
    case "open-meeting":
      return answered(api.POST("/api/meetings/{meetingId}/open-meeting", { params, body: { version } }));
    case "close-meeting":
      return answered(api.POST("/api/meetings/{meetingId}/close-meeting", { params, body: { version } }));
    case "cancel-meeting":
      return answered(api.POST("/api/meetings/{meetingId}/cancel-meeting", { params, body: { version, ...input } }));
    case "withdraw-minutes":
      return answered(
        api.POST("/api/meetings/{meetingId}/withdraw-minutes", { params, body: { version, ...input } }),
      );
    case "add-papers":
      return answered(api.POST("/api/meetings/{meetingId}/add-papers", { params, body: input }));
    case "remove-paper":
      return answered(api.POST("/api/meetings/{meetingId}/remove-paper", { params, body: input }));
    case "mark-attendance":
      return answered(api.POST("/api/meetings/{meetingId}/mark-attendance", { params, body: input }));
    case "call-item":
      return answered(api.POST("/api/meetings/{meetingId}/call-item", { params, body: input }));
    case "note-speech":
      return answered(api.POST("/api/meetings/{meetingId}/note-speech", { params, body: input }));
    case "strike-speech":
      return answered(api.POST("/api/meetings/{meetingId}/strike-speech", { params, body: input }));
    case "record-decision":
      return answered(api.POST("/api/meetings/{meetingId}/record-decision", { params, body: input }));
    case "strike-decision":
      return answered(api.POST("/api/meetings/{meetingId}/strike-decision", { params, body: input }));
    case "write-minutes":
      return answered(api.POST("/api/meetings/{meetingId}/write-minutes", { params, body: { version, ...input } }));
    case "approve-minutes":
      return answered(api.POST("/api/meetings/{meetingId}/approve-minutes", { params, body: { version, ...input } }));
    case "publish-minutes":
      return answered(api.POST("/api/meetings/{meetingId}/publish-minutes", { params, body: { version, ...input } }));
  }
}
