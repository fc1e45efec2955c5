import { answered, api } from "../../api/client.ts";

/** What residents ask of councils. */

export const councilOf = (councilId: string) =>
  answered(api.GET("/api/councils/list-public-councils", { params: { query: { councilId } } }));

export const publicMeetings = (councilId: string) =>
  answered(api.GET("/api/meetings/list-public-meetings", { params: { query: { councilId } } }));

export const chooseNameShown = (councilId: string, shown: boolean) =>
  answered(
    api.POST("/api/councils/{councilId}/choose-name-shown", { params: { path: { councilId } }, body: { shown } }),
  );

export const listOwnMeetings = () => answered(api.GET("/api/meetings/list-own-meetings"));
