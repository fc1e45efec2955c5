/** The shapes that routing speaks of. */

/** 1 district, 2 street or town, 3 community or village, 4 grid, 5 micro-grid. */
export type AreaLevel = 1 | 2 | 3 | 4 | 5;

export interface DutyArea {
  id: string;
  level: AreaLevel;
  kind: string;
  name: string;
  nameEn: string;
}

export interface DutyPost {
  id: string;
  name: string;
  nameEn: string;
  unitId: string;
  unitName: string;
  unitNameEn: string;
  /** Of the area the post works for. */
  level: AreaLevel;
  closed: boolean;
  /** How many people hold it today. */
  holderCount: number;
}

/** 定格定人定责: for this category (null: any matter) in this area, this post answers. */
export interface Duty {
  id: string;
  categoryId: string | null;
  area: DutyArea;
  post: DutyPost;
}

/** What a request is about: a leaf category and the group it stands in. */
export interface Matter {
  id: string;
  name: string;
  nameEn: string;
  groupId: string | null;
  groupName: string;
  groupNameEn: string;
}

/** All that decides to whom a matter at a place goes. */
export interface RoutingFacts {
  /** Ids of the areas the place lies in, its micro-grid included. */
  path: readonly string[];
  matter: Matter;
  /** Duties in force; those of other places or matters are passed by. */
  candidates: readonly Duty[];
  /** The district's last resort: exactly one, never closed. */
  backstop: DutyPost;
}
