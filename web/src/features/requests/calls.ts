import { answered, api } from "../../api/client.ts";

export const showProgress = (number: string) =>
  answered(api.GET("/api/requests/{number}/show-progress", { params: { path: { number } } }));

export const listMine = () => answered(api.GET("/api/requests/list-mine"));
