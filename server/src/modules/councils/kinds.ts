/** The closed lists that councils and their rules are made of. */

export const councilKinds = ["residents-council", "joint-meeting", "coordination-committee"] as const;
export type CouncilKind = (typeof councilKinds)[number];

export const memberRoles = ["chair", "secretary", "member"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Who may bring a topic: the members, residents of the area, units that sent a member. */
export const proposers = ["members", "residents", "units"] as const;
export type Proposer = (typeof proposers)[number];

/** Who leads a meeting; in turn: the members one after another. */
export const presiders = ["chair", "secretary", "in-turn"] as const;
export type Presider = (typeof presiders)[number];
