import { expect, test } from "vitest";
import { count } from "./count.ts";
import { termsOf, times } from "./terms.fixture.ts";

const ranking = (votes: number, order: readonly number[]) => times(votes, { ranking: [...order] });

/**
 * Where should the capital of Tennessee be? Of 100 voters: 42 Memphis, Nashville, Chattanooga, Knoxville; 26 Nashville,
 * Chattanooga, Knoxville, Memphis; 15 Chattanooga, Knoxville, Nashville, Memphis; 17 Knoxville, Chattanooga, Nashville,
 * Memphis. The example of Wikipedia's pages on voting systems; its page "Instant-runoff voting" has Knoxville win in the
 * third round by 58 to 42, its page "Condorcet method" Nashville.
 */
const [memphis, nashville, chattanooga, knoxville] = [1, 2, 3, 4] as const;
const tennessee = [
  ...ranking(42, [memphis, nashville, chattanooga, knoxville]),
  ...ranking(26, [nashville, chattanooga, knoxville, memphis]),
  ...ranking(15, [chattanooga, knoxville, nashville, memphis]),
  ...ranking(17, [knoxville, chattanooga, nashville, memphis]),
];

test("Tennessee's capital by instant run-off is Knoxville, in three rounds", () => {
  const result = count(termsOf({ kind: "ranked", method: "instant-run-off", optionCount: 4 }), 100, tennessee);
  expect(result).toMatchObject({
    outcome: "elected",
    winners: [knoxville],
    rounds: [
      {
        perOption: [
          { option: memphis, votes: 42 },
          { option: nashville, votes: 26 },
          { option: chattanooga, votes: 15 },
          { option: knoxville, votes: 17 },
        ],
        eliminated: [chattanooga],
      },
      {
        perOption: [
          { option: memphis, votes: 42 },
          { option: nashville, votes: 26 },
          { option: knoxville, votes: 32 },
        ],
        eliminated: [nashville],
      },
      {
        perOption: [
          { option: memphis, votes: 42 },
          { option: knoxville, votes: 58 },
        ],
        eliminated: [],
      },
    ],
  });
});

test("Tennessee's capital by Schulze is Nashville, which beats each of the others", () => {
  const terms = termsOf({ kind: "ranked", method: "schulze", optionCount: 4, seats: 4 });
  const result = count(terms, 100, tennessee);
  expect(result).toMatchObject({ outcome: "elected", winners: [nashville, chattanooga, knoxville, memphis] });
  expect(result).toMatchObject({
    preferred: [
      [0, 42, 42, 42],
      [58, 0, 68, 68],
      [58, 32, 0, 83],
      [58, 32, 17, 0],
    ],
  });
});

/**
 * Markus Schulze, "The Schulze Method of Voting", arXiv:1804.02973, and Wikipedia's page "Schulze method": 45 voters, five
 * candidates, the order E > A > C > B > D, with these strengths of the strongest paths.
 */
test("Schulze's 45 voters elect E, and the order is E, A, C, B, D", () => {
  const [a, b, c, d, e] = [1, 2, 3, 4, 5] as const;
  const ballots = [
    ...ranking(5, [a, c, b, e, d]),
    ...ranking(5, [a, d, e, c, b]),
    ...ranking(8, [b, e, d, a, c]),
    ...ranking(3, [c, a, b, e, d]),
    ...ranking(7, [c, a, e, b, d]),
    ...ranking(2, [c, b, a, d, e]),
    ...ranking(7, [d, c, e, b, a]),
    ...ranking(8, [e, b, a, d, c]),
  ];
  const result = count(termsOf({ kind: "ranked", method: "schulze", optionCount: 5, seats: 5 }), 45, ballots);
  expect(result).toMatchObject({
    outcome: "elected",
    winners: [e, a, c, b, d],
    preferred: [
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ],
    strongest: [
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ],
  });
});

/**
 * Burlington, Vermont, chose its mayor in 2009 by instant run-off; here the ballots as they stood for the last three, Wright,
 * Kiss and Montroll (rangevoting.org; electowiki's page on the election has the same sums in pairs). Kiss was elected, though
 * more voters ranked Montroll above Kiss, and above Wright, than the other way round.
 */
const [wright, kiss, montroll] = [1, 2, 3] as const;
const burlington = [
  ...ranking(1332, [montroll, kiss, wright]),
  ...ranking(767, [montroll, wright, kiss]),
  ...ranking(455, [montroll]),
  ...ranking(2043, [kiss, montroll, wright]),
  ...ranking(371, [kiss, wright, montroll]),
  ...ranking(568, [kiss]),
  ...ranking(1513, [wright, montroll, kiss]),
  ...ranking(495, [wright, kiss, montroll]),
  ...ranking(1289, [wright]),
];

test("Burlington's mayor by instant run-off is Kiss, by 4,314 to 4,064", () => {
  const result = count(termsOf({ kind: "ranked", method: "instant-run-off" }), 10_000, burlington);
  expect(result).toMatchObject({ outcome: "elected", winners: [kiss] });
  expect(result).toMatchObject({
    rounds: [
      { eliminated: [montroll] },
      {
        perOption: [
          { option: wright, votes: 4064 },
          { option: kiss, votes: 4314 },
        ],
        exhausted: 455,
      },
    ],
  });
});

test("Burlington's mayor by Schulze would have been Montroll, who beats both in pairs", () => {
  const result = count(termsOf({ kind: "ranked", method: "schulze" }), 10_000, burlington);
  expect(result).toMatchObject({
    winners: [montroll],
    preferred: [
      [0, 4064, 3668],
      [4314, 0, 3477],
      [4597, 4067, 0],
    ],
  });
});
