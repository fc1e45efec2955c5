import { answered, api } from "../../api/client.ts";

/** What residents and members ask of meetings. */

const of = (meetingId: string) => ({ path: { meetingId } });

export const showCheckIn = (meetingId: string) =>
  answered(api.GET("/api/meetings/{meetingId}/show-check-in", { params: of(meetingId) }));

export const checkIn = (meetingId: string, code: string) =>
  answered(api.POST("/api/meetings/{meetingId}/check-in", { params: of(meetingId), body: { code } }));

export const showOwnMeeting = (meetingId: string) =>
  answered(api.GET("/api/meetings/{meetingId}/show-meeting", { params: of(meetingId) }));

export const answerInvitation = (meetingId: string, coming: boolean) =>
  answered(api.POST("/api/meetings/{meetingId}/answer-invitation", { params: of(meetingId), body: { coming } }));

export const approveMinutes = (meetingId: string, version: number) =>
  answered(
    api.POST("/api/meetings/{meetingId}/approve-minutes", {
      params: of(meetingId),
      body: { version, signedPaperId: null },
    }),
  );

export const showMinutes = (meetingId: string) =>
  answered(api.GET("/api/meetings/{meetingId}/show-published-minutes", { params: of(meetingId) }));

export const signIn = (proof: { phone: string; code: string }) =>
  answered(api.POST("/api/identity/sign-in", { body: proof }));

export const listInvitations = () => answered(api.GET("/api/meetings/list-own-meetings"));
