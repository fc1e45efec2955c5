import type { operations, paths } from "@linli/contract";

/** The one place through which the residents' pages know the server's contract: its addresses, and names for its shapes. */
export type { paths };

type Answer<Operation extends keyof operations> = operations[Operation] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;

type Sent<Operation extends keyof operations> = operations[Operation] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : never;

type Asked<Operation extends keyof operations> = operations[Operation] extends { parameters: { query?: infer Query } }
  ? NonNullable<Query>
  : never;

export type Me = Answer<"show-me">;
/** What a code is asked for; the text message says it. */
export type CodePurpose = Sent<"send-code">["purpose"];
export type Session = Answer<"list-sessions">["sessions"][number];
export type MyData = Answer<"show-my-data">;

export type Building = Answer<"show-building">;
export type Location = Building["location"];
export type AreaOnMap = Answer<"show-map">["features"][number];

export type SimilarRequest = Answer<"find-similar">["requests"][number];

export type Category = Answer<"list-categories">["groups"][number]["categories"][number];
export type CategoryQuestion = Category["questions"][number];

export type RequestToFile = Sent<"file-request">;
export type FiledRequest = Answer<"file-request">;
export type OwnRequest = Answer<"list-mine">["requests"][number];
export type RequestProgress = Answer<"show-progress">;
export type RequestState = RequestProgress["state"];
export type Holder = RequestProgress["holder"];
export type Satisfaction = NonNullable<RequestProgress["satisfaction"]>;

export type PublicCouncil = Answer<"list-public-councils">["councils"][number];
export type OwnMeeting = Answer<"show-meeting">;
export type TopicsAsked = Asked<"list-public-topics">;
export type TopicLine = Answer<"list-public-topics">["topics"][number];
export type TopicState = TopicLine["state"];
export type PublicTopic = Answer<"show-public-topic">;
export type TopicToRaise = Sent<"raise-topic">;
export type OwnPlace = Answer<"list-own-places">["places"][number];
export type PublicVote = Answer<"show-public-vote">;
export type VoteLine = Answer<"list-public-votes">["votes"][number];
export type OwnVote = Answer<"list-own-votes">["votes"][number];
export type OwnRight = NonNullable<PublicVote["mine"]>;
export type BallotChoice = Sent<"cast-ballot">["choice"];
