import { answered, api } from "../../api/client.ts";

/** What the fields ask with which one picks a post, a place, an area, a category: several nouns' pages need them. */

export const listCategories = () => answered(api.GET("/api/categories/list-categories"));

export const listAreas = (parentId: string | null) =>
  answered(api.GET("/api/directory/list-areas", { params: { query: parentId === null ? {} : { parentId } } }));

export const showMap = (areaId: string | null) =>
  answered(api.GET("/api/directory/show-map", { params: { query: areaId === null ? {} : { areaId } } }));

export const findPosts = (query: { text?: string; unitId?: string; areaId?: string }) =>
  answered(api.GET("/api/directory/find-posts", { params: { query } }));

export const findBuildings = (text: string) =>
  answered(api.GET("/api/directory/find-buildings", { params: { query: { text } } }));
