import { type ComponentType, lazy } from "react";
import { Route, Switch } from "wouter";
import { Unreachable } from "../api/problem.ts";

/** Each page is downloaded when somebody goes there. How to add one: its file, one line here, its words in both languages. */
const pages = {
  home: () => import("./home-page.tsx"),
  filing: () => import("../features/requests/filing/filing-page.tsx"),
  progress: () => import("../features/requests/progress-page.tsx"),
};

const HomePage = page(pages.home);
const FilingPage = page(pages.filing);
const ProgressPage = page(pages.progress);
const JoinPage = page(() => import("../features/requests/joining/join-page.tsx"));
const MinePage = page(() => import("../features/requests/mine-page.tsx"));
const VotePage = page(() => import("../features/votes/vote-page.tsx"));
const RecountPage = page(() => import("../features/votes/recount-page.tsx"));
const MyVotesPage = page(() => import("../features/votes/mine-page.tsx"));
const CouncilPage = page(() => import("../features/councils/council-page.tsx"));
const CheckInPage = page(() => import("../features/meetings/check-in-page.tsx"));
const OwnMeetingPage = page(() => import("../features/meetings/own-meeting-page.tsx"));
const MinutesPage = page(() => import("../features/meetings/minutes-page.tsx"));
const CommunityPage = page(() => import("./community-page.tsx"));
const TopicsPage = page(() => import("../features/deliberations/topics-page.tsx"));
const TopicPage = page(() => import("../features/deliberations/topic-page.tsx"));
const RaisePage = page(() => import("../features/deliberations/raise/raise-page.tsx"));
const MePage = page(() => import("./me-page.tsx"));
const MyDataPage = page(() => import("./my-data-page.tsx"));
const SessionsPage = page(() => import("../features/identity/sessions-page.tsx"));
const ContactOpeningsPage = page(() => import("../features/requests/contact-openings-page.tsx"));
const MessagesPage = page(() => import("../features/notifications/messages-page.tsx"));
const SentPage = page(() => import("../features/notifications/sent-page.tsx"));
const ChoicesPage = page(() => import("../features/notifications/choices-page.tsx"));
const SignInPage = page(() => import("../features/identity/sign-in-page.tsx"));
const AccessibilityPage = page(() => import("./accessibility-page.tsx"));
const DemoMessagesPage = page(() => import("./demo-messages-page.tsx"));
const NotFoundPage = page(() => import("./not-found-page.tsx"));

/** A page whose code did not arrive is a network that is gone, and no error of the page. */
function page(fetchPage: () => Promise<{ default: ComponentType }>) {
  return lazy(() =>
    fetchPage().catch((cause: unknown) => {
      throw didNotArrive(cause) ? new Unreachable(cause) : cause;
    }),
  );
}

/** Every browser words it in its own way, and each names the module or the import. */
function didNotArrive(cause: unknown): boolean {
  return cause instanceof TypeError && /import|module/i.test(cause.message);
}

export function Routes() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/file/:step?" component={FilingPage} />
      <Route path="/b/:code" component={FilingPage} />
      <Route path="/r/:number" component={ProgressPage} />
      <Route path="/r/:number/join" component={JoinPage} />
      <Route path="/mine" component={MinePage} />
      <Route path="/v/:number" component={VotePage} />
      <Route path="/v/:number/recount" component={RecountPage} />
      <Route path="/recount" component={RecountPage} />
      <Route path="/votes" component={MyVotesPage} />
      <Route path="/community" component={CommunityPage} />
      <Route path="/councils/:councilId" component={CouncilPage} />
      <Route path="/meetings/check-in/:meetingId" component={CheckInPage} />
      <Route path="/meetings/:meetingId" component={OwnMeetingPage} />
      <Route path="/minutes/:meetingId" component={MinutesPage} />
      <Route path="/topics" component={TopicsPage} />
      <Route path="/topics/:topicId" component={TopicPage} />
      <Route path="/raise/:step?" component={RaisePage} />
      <Route path="/me" component={MePage} />
      <Route path="/me/data" component={MyDataPage} />
      <Route path="/me/sessions" component={SessionsPage} />
      <Route path="/me/openings" component={ContactOpeningsPage} />
      <Route path="/me/messages" component={MessagesPage} />
      <Route path="/me/messages/sent" component={SentPage} />
      <Route path="/me/messages/choices" component={ChoicesPage} />
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/accessibility" component={AccessibilityPage} />
      <Route path="/demo/messages" component={DemoMessagesPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}

/** Starts the download of the page at this address together with its words, not after them. */
export function fetchFirstPage(address: string): void {
  // A failed download is met again, and told, when the page is drawn.
  firstPageOf(address)?.().catch(() => {});
}

function firstPageOf(address: string) {
  if (address === "/") return pages.home;
  if (/^\/(file|b)(\/|$)/.test(address)) return pages.filing;
  return address.startsWith("/r/") ? pages.progress : null;
}

/** Once the first page stands, fetches the pages that people go to from it: they must also open where the network has gone. */
export function fetchOthersLater(): void {
  setTimeout(() => {
    for (const fetchPage of Object.values(pages)) fetchPage().catch(() => {});
  }, 1500);
}
