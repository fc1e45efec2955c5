/**
 * What a vote is held by where nobody says otherwise. Each number with where it comes from; a district that does otherwise
 * says so in the vote itself, and the law's numbers of owners' decisions stand in the counting package.
 */
export const standardTerms = {
  /** Civil Code art. 18: of full age. */
  youngest: 18,
  /** Property Management Regulations art. 14: all owners are told 15 days before. */
  ownersNoticeDays: 15,
  /** Ours: enough to have read the notice on the door. */
  noticeDays: 3,
  /** Ours: enough for two people to enter what a neighbourhood hands in on the last day. */
  paperDays: 3,
  /** Ours: what is open longer is forgotten. */
  longestDays: 366,
  highestScore: 5,
} as const;
