import type { votes as zh } from "../zh-CN/votes.ts";

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

export const votes = {
  title: "Vote",
  notFoundTitle: "There is no such vote",
  notFoundText: (p) =>
    `No vote has the number ${p.number}, or it has not been announced yet. Please check the code or the number.`,
  toCommunity: "See what goes on in my community",
  mineTitle: "My votes",
  mineEmpty: "No vote waits for you, and none did before.",
  mineSignIn: "Sign in with your phone to see what you may vote on.",
  signIn: "Sign in with my phone",
  left: (p) => (p.count > 1 ? `You have ${p.count} votes left to cast` : "You have not voted yet"),
  castAll: "You have voted",
  states: {
    prepared: "Not announced yet",
    announced: "Announced, not open yet",
    open: "Open",
    "awaiting-paper": "Voting is over, paper ballots are being entered",
    closed: "Closed, the result is to be published",
    published: "Result published",
    cancelled: "Called off",
  },
  outcomes: {
    passed: "Passed",
    failed: "Not passed",
    elected: "Elected",
    tie: "Tied, nothing decided",
    "quorum-not-met": "Too few took part, nothing decided",
  },
  opens: "Opens",
  closes: "Closes",
  closedAt: "Closed",
  countedBy: "Counted at the latest",
  whoVotes: "Who may vote",
  electorates: {
    residents: (p) => `Residents of ${p.area} from the age of ${p.youngest}, one vote each`,
    members: () => "Members of the council, one vote each",
    "party-members": (p) => `Party members of ${p.area}, one vote each`,
    owners: (p) => `Owners in ${p.area}, one vote for each home`,
  },
  turnout: "Have voted",
  turnoutOf: {
    people: (p) => `${p.voted} of ${p.all} people`,
    homes: (p) => `${p.voted} of ${p.all} homes`,
  },
  asOf: (p) => ` (as of ${p.moment})`,
  runBy: "Run by",
  number: "Number",
  whyCancelled: "Why it was called off",
  about: "What it is about",
  options: "What you can choose",

  mayNotTitle: "You cannot vote this time",
  mayThenTitle: "You will be able to vote",
  mayThen: (p) => `From ${p.opens} you vote on this page, if the register knows you at that moment.`,
  hindrances: {
    "phone-unknown":
      "The register does not know your phone. Bring your identity card to the community's office to have it registered; then you can cast later votes.",
    "lives-elsewhere": "By the register you do not live here. If that is wrong, please tell the community.",
    "too-young": "By the year of birth in the register you are not of age yet.",
    "owns-no-home-here": "By the register you own no home here. If that is wrong, please tell the community.",
    "no-member": "You are not a member of this council today.",
    "no-party-member-here": "By the register your Party organisation is not here.",
    "not-in-register-when-it-opened":
      "When the vote opened, the register did not know you. From the next vote on you take part.",
    voted: "Your vote was cast already; the first one counts.",
    "given-away": "You have given your vote to somebody else.",
  },
  votedTitle: "You have voted",
  colon: ": ",
  votedHow: (p) => `${p.way} on ${p.moment}.`,
  ways: { phone: "Cast on a phone", proxy: "Cast by proxy", paper: "Cast on paper", token: "A ballot was given out" },
  receiptIs: (p) => `Receipt ${p.number}.`,
  handedInTitle: "A paper ballot was handed in",
  handedIn: (p) =>
    `Received on paper on ${p.moment} and being entered. The first one counts, so there is no need to vote by phone. If it was not yours, please tell the community office.`,
  givenAway: "You gave this vote to somebody else; it has not been cast.",
  takeBack: "Revoke the proxy",
  takeBackQuestion: "Then you cast this vote yourself. Revoke it?",
  takeBackConfirm: "Revoke",
  takeBackCancel: "Keep it",

  ballotTitle: "Your ballot",
  yuan: (p) => `${p.sum} yuan`,
  yes: "Yes",
  no: "No",
  abstain: "Abstain",
  abstainFromAll: "None of these",
  chooseOne: "Choose one",
  chooseSeveral: (p) => (p.fewest > 1 ? `Choose ${p.fewest} to ${p.most}` : `Choose ${p.most} at most`),
  chooseWithin: (p) => `Choose as many as you like, within ${p.sum} together`,
  taken: (p) => `${p.count} chosen`,
  sumOf: (p) => `${p.count} chosen, ${p.sum} together`,
  rankHint: "Press your first choice first, then your second. Those you leave out come last.",
  nextPlace: (p) => `Place ${p.place}: ${p.title}`,
  up: "Move up",
  takeOut: "Take out",
  placed: (p) => `${p.place}. ${p.title}`,
  scoreHint: (p) => `${p.highest} is the highest. Leave out what you do not want to score.`,
  noScore: "No score",
  points: (p) => (p.score === 1 ? "1 point" : `${p.score} points`),
  scored: (p) => `${p.title} ${p.score}`,
  listMark: ", ",
  between: " ",
  forWhich: "Which votes do you cast",
  ballotNumber: (p) => `Ballot no. ${p.number}`,
  byProxy: "By proxy",
  whyPhone: "Your phone shows that it is you. Nobody else sees the number.",
  toLook: "Next: check it",
  lookTitle: "You have chosen",
  lookOpen: "This is an open vote: those who run it see who chose what. Once cast it cannot be changed.",
  lookSecret: "This is a secret vote: nobody sees what you chose. Once cast it cannot be changed.",
  cast: "Cast this ballot",
  casting: "Casting",
  change: "Change it",
  notCast:
    "It was not cast: there is no network. Your choice is still on this page; press again once you are connected. It will not count twice.",
  castTitle: "Your ballot is cast",
  castText: (p) => `You voted: ${p.chosen}.`,
  receiptNumber: "Receipt",
  copyReceipt: "Copy the receipt",
  copied: "Copied",
  receiptOwners:
    "Please note the receipt. The published list puts homes together, so that no vote can be told apart; to check your own, ask those who run the vote by this receipt.",
  receiptWhy: "Please note the receipt. Once the result is published you find your ballot in the list by it.",
  lacking: {
    nothing: "Please choose first. If you want none of these, you can abstain.",
    "too-few": "That is too few; please choose more.",
    "too-many": "That is too many; please take some out.",
    "over-budget": "Together that is more than the budget; please take some out.",
  },
  homesMissing: "Please say which votes you cast.",

  result: "Result",
  soFar: "The count so far",
  yesNoSentence: (p) => `${p.yes} yes, ${p.no} no, ${p.abstained} abstained.`,
  electedSentence: (p) => `${p.count} voted and elected ${p.winners}.`,
  nobodyElected: (p) => `${p.count} voted; nothing was elected.`,
  tieSentence: (p) => `${p.options} have the same number of votes; by the announced rule nothing is elected.`,
  quorumMissed: (p) => `At least ${p.needed} had to vote; ${p.missing} were missing, so nothing is decided.`,
  tieSettled: (p) => `Whoever presided settled the tie in this order: ${p.order} (${p.moment}, ${p.because}).`,
  paperLeftOut: (p) =>
    p.count === 1
      ? "One paper ballot was not entered in time and does not count."
      : `${p.count} paper ballots were not entered in time and do not count.`,
  countedHow: "How it was counted",
  tookPart: (p) => `Of ${p.electorate} who may vote, ${p.took} did; ${p.abstained} of them abstained.`,
  yesNeeded: (p) => `To pass, ${p.needed} yes were needed; there were ${p.yes}.`,
  option: "Option",
  votesCast: "Votes",
  sumOfScores: "Sum",
  scoredBy: "Scored by",
  cost: "Cost",
  leftBefore: "Left at its turn",
  takenIn: "Taken",
  takenYes: "yes",
  takenNo: "not enough left",
  round: (p) => `Round ${p.round}`,
  goesOut: "goes out",
  stays: "Goes on",
  staysIn: "stays in",
  exhausted: (p) => `${p.count} ballots rank none of those left.`,
  schulzeHow:
    "Each two options are compared: a cell says how strong the strongest path is from the option on the left to the one above. Of both directions the larger number wins.",
  checkYourself: "Anybody can count again:",
  downloadList: "Download the list of ballots",
  toRecount: "Count it again on this phone",
  listHash: (p) => `The list's check sum (SHA-256) is ${p.hash}; it was put into the audit when it was published.`,
  howItCounts: "The rules of this vote",
  rules: {
    secrecy: {
      open: "An open vote: those who run it see who chose what; the published list names nobody.",
      secret: "A secret vote: nobody can find out who chose what, and anybody can count again.",
    },
    owners: (p) =>
      `By Civil Code art. 278, ${ordinals[p.matter - 1] ?? ""} item: at least two thirds of area and heads take part, and ${
        p.special ? "at least three quarters" : "more than half"
      } of both among them are in favour.`,
    methods: {
      "yes-no": () => "Yes, no and abstentions are counted.",
      plurality: (p) =>
        p.seats === 1 ? "The option with most votes wins." : `The ${p.seats} options with most votes win.`,
      "instant-run-off": () =>
        "Round by round the option with fewest first places goes out and its ballots go to their next choice, until one has more than half.",
      schulze: () => "Each two options are compared; the one that none beats wins (Schulze's method).",
      "score-sum": (p) =>
        p.seats === 1
          ? "Scores are added up; the highest sum wins."
          : `Scores are added up; the ${p.seats} highest sums win.`,
      knapsack: (p) =>
        `From most votes down, each project that the money still covers is taken, until ${p.budget} are used.`,
    },
    pass: (p) =>
      `It passes with ${p.strict ? "more than" : "at least"} ${p.numerator}/${p.denominator} of ${
        p.base === "cast" ? "those who voted" : "all who may vote"
      }.`,
    quorum: (p) => `It is valid if at least ${p.numerator}/${p.denominator} of those who may vote do.`,
    ties: {
      undecided: "In a tie nothing is elected.",
      "earlier-option": "In a tie the option that stands first on the ballot wins.",
      chair: "A tie is settled by whoever presides, who writes down how.",
    },
    severalHomes: {
      "one-choice": "An owner of several homes casts the same choice for all of them at once.",
      "per-home": "An owner of several homes may vote for each by itself.",
    },
    silentFollow: "Owners who do not vote are counted with the majority (by the management covenant).",
    proxies: (p) => `Somebody else may vote for you by a signed document; nobody holds more than ${p.most}.`,
    watched: "The count can be watched while the vote is open.",
    afterwards: "The count is shown only after the result is published.",
    extension: (p) =>
      p.used > 0
        ? `If ballots are short it stays open up to ${p.days} days more; ${p.used} are used.`
        : `If ballots are short it stays open up to ${p.days} days more.`,
    paper: (p) =>
      `Paper that came before the vote closes is entered within ${p.days} ${p.days === 1 ? "day" : "days"}, then it is counted. What is not finished by then does not count, and how many those are is told.`,
    once: "Each vote is cast once and stays; of phone and paper the first one counts.",
  },
  owners: {
    who: "Owners",
    area: "Area (m²)",
    heads: "Heads",
    all: "All owners",
    tookPart: "Took part",
    inFavour: "In favour",
    participation: "Did enough take part",
    ordinary: "Was it more than half",
    special: "Was it three quarters",
    rule: {
      participation: "At least two thirds of both: what took part times 3 is not less than all times 2.",
      ordinary: "More than half of both: what was in favour times 2 is more than what took part.",
      special: "At least three quarters of both: what was in favour times 4 is not less than what took part times 3.",
    },
    holds: "enough",
    missing: {
      area: (p) => `not enough, ${p.missing} m² missing`,
      heads: (p) => `not enough, ${p.missing} missing`,
    },
    silent: "Those who did not vote are counted with the majority.",
  },
  election: {
    choose: (p) => `Choose ${p.most} at most; fewer will do`,
    chooseNobody: "None of them",
    taken: (p) =>
      p.count > p.most
        ? `${p.count} chosen, ${p.count - p.most} too many: please take some out`
        : `${p.count} chosen, of ${p.most} at most`,
    elected: (p) => `Elected (${p.count}): ${p.names}.`,
    nobody: "Nobody is elected: no candidate has more than half of both area and heads.",
    tied: (p) =>
      `${p.names} have the same heads and the same area, and seats are too few: the announced rule decides.`,
    tiedBehind: (p) =>
      `${p.names} have the same heads and the same area: the announced rule decides who is an alternate.`,
    alternates: (p) => `Alternates, in this order: ${p.names}.`,
    open: (p) =>
      (p.count === 1 ? "One seat stays open" : `${p.count} seats stay open`).concat(" and can be voted on again."),
    inFavour: { heads: "Heads in favour", area: "Area in favour (m²)" },
    candidate: "Candidate",
    candidates: "Candidates",
    seats: {
      member: "elected",
      alternate: (p) => `alternate no. ${p.place}`,
      tied: "tied",
      "no-seat-left": "more than half, but no seat left",
      "not-counted": "too few took part",
    },
    lacking: {
      heads: (p) => `${p.missing} heads missing`,
      area: (p) => `${p.missing} m² missing`,
    },
    and: ", ",
    each: "Was it more than half, candidate by candidate",
    order: "Of those with more than half of both, more heads go first; with equal heads, more area.",
    rules: {
      whole: (p) => `${p.size} members are elected; each owner chooses ${p.size} at most.`,
      empty: (p) =>
        `The committee has ${p.size} members; this time ${p.seats} are elected, and each owner chooses ${p.seats} at most.`,
      order:
        "Where more have over half of both than there are seats, more heads go first; with equal heads, more area.",
      ties: {
        undecided: "Where heads and area are both equal and seats too few, none of these is elected.",
        "earlier-option": "Where heads and area are both equal, the one that stands first on the ballot goes first.",
        chair: "Where heads and area are both equal, whoever presides settles it and writes down how.",
      },
      alternates: (p) =>
        `Once the seats are taken, the next with more than half of both are alternates, ${p.alternates} at most.`,
      open: "Where fewer have more than half of both than there are seats, the open seats are voted on again.",
    },
  },
} satisfies typeof zh;
