import { Button } from "antd";
import { lazy, Suspense } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { reportBrowserError } from "../api/report-browser-error.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { useWorksOnRequests } from "./me.ts";
import { Shell } from "./shell.tsx";
import { StaffPage } from "./staff-page.tsx";
import { useWords } from "./words/words.tsx";

const SignInPage = lazy(() => import("../features/identity/staff/sign-in-page.tsx"));
const TodayPage = lazy(() => import("../features/requests/staff/today/today-page.tsx"));
const ListPage = lazy(() => import("../features/requests/staff/list/list-page.tsx"));
const RequestPage = lazy(() => import("../features/requests/staff/request/request-page.tsx"));
const FilePage = lazy(() => import("../features/requests/staff/filing/file-page.tsx"));
const BatchesPage = lazy(() => import("../features/batches/staff/batches-page.tsx"));
const BatchPage = lazy(() => import("../features/batches/staff/batch-page.tsx"));
const TopicsPage = lazy(() => import("../features/topics/staff/topics-page.tsx"));
const TopicPage = lazy(() => import("../features/topics/staff/topic-page.tsx"));
const SupervisionsPage = lazy(() => import("../features/requests/staff/supervision/supervisions-page.tsx"));
const ProblemsPage = lazy(() => import("../features/topics/staff/problems/problems-page.tsx"));
const ProblemPage = lazy(() => import("../features/topics/staff/problems/problem-page.tsx"));
const FiguresPage = lazy(() => import("../features/rates/staff/figures-page.tsx"));
const RateSettingsPage = lazy(() => import("../features/rates/staff/rate-settings-page.tsx"));
const CallbacksPage = lazy(() => import("../features/rates/staff/callbacks-page.tsx"));
const ExclusionsPage = lazy(() => import("../features/rates/staff/exclusions-page.tsx"));
const CountedPage = lazy(() => import("../features/rates/staff/counted-page.tsx"));
const AreasPage = lazy(() => import("../features/directory/staff/areas/areas-page.tsx"));
const UnitsPage = lazy(() => import("../features/directory/staff/units/units-page.tsx"));
const UnitPage = lazy(() => import("../features/directory/staff/units/unit-page.tsx"));
const DutiesPage = lazy(() => import("../features/duties/staff/duties-page.tsx"));
const LimitsPage = lazy(() => import("../features/categories/staff/limits-page.tsx"));
const CalendarPage = lazy(() => import("../features/calendar/staff/calendar-page.tsx"));
const PeoplePage = lazy(() => import("../features/directory/staff/people/people-page.tsx"));
const AccountsPage = lazy(() => import("../features/identity/staff/accounts/accounts-page.tsx"));
const ImportsPage = lazy(() => import("../features/directory/staff/imports/imports-page.tsx"));
const WebhooksPage = lazy(() => import("../features/webhooks/staff/webhooks-page.tsx"));
const WebhookPage = lazy(() => import("../features/webhooks/staff/webhook-page.tsx"));
const RecordsPage = lazy(() => import("../features/audit/staff/records-page.tsx"));
const AdministratorPage = lazy(() => import("./attention/administrator-page.tsx"));
const WhistlesPage = lazy(() => import("../features/whistles/whistles-page.tsx"));
const WhistlePage = lazy(() => import("../features/whistles/whistle-page.tsx"));
const BlowPage = lazy(() => import("../features/whistles/blow-page.tsx"));
const WhistleFiguresPage = lazy(() => import("../features/whistles/figures-page.tsx"));
const WhistleLimitsPage = lazy(() => import("../features/whistles/limits-page.tsx"));
const CouncilsPage = lazy(() => import("../features/councils/staff/councils-page.tsx"));
const CouncilPage = lazy(() => import("../features/councils/staff/council-page.tsx"));
const MeetingsPage = lazy(() => import("../features/meetings/staff/meetings-page.tsx"));
const MeetingPage = lazy(() => import("../features/meetings/staff/meeting-page.tsx"));
const HallPage = lazy(() => import("../features/meetings/staff/hall-page.tsx"));
const DecisionTasksPage = lazy(() => import("../features/decision-tasks/staff/decision-tasks-page.tsx"));
const PaperPage = lazy(() => import("../features/paper-ballots/paper-page.tsx"));
const EnterPage = lazy(() => import("../features/paper-ballots/enter-page.tsx"));
const BallotPage = lazy(() => import("../features/paper-ballots/ballot-page.tsx"));
const BoardPage = lazy(() => import("../features/deliberations/staff/board-page.tsx"));
const DeliberationPage = lazy(() => import("../features/deliberations/staff/topic-page.tsx"));
const DeliberationRulesPage = lazy(() => import("../features/deliberations/staff/rules-page.tsx"));
const EditionPage = lazy(() => import("../features/deliberations/staff/edition/edition-page.tsx"));
const VotesPage = lazy(() => import("../features/votes/staff/votes-page.tsx"));
const VotePage = lazy(() => import("../features/votes/staff/vote-page.tsx"));
const ChangeVotePage = lazy(() => import("../features/votes/staff/change-page.tsx"));
const PrepareVotePage = lazy(() => import("../features/votes/staff/prepare-page.tsx"));
const MessagesPage = lazy(() => import("../features/notifications/staff/messages-page.tsx"));
const SentPage = lazy(() => import("../features/notifications/staff/sent-page.tsx"));
const LogPage = lazy(() => import("../features/notifications/staff/log-page.tsx"));
const ChoicesPage = lazy(() => import("../features/notifications/staff/choices-page.tsx"));
const AccountPage = lazy(() => import("../features/identity/staff/account-page.tsx"));

/** Addresses below /workbench. How to add a page: its file, one line here, one in the navigation, its words. */
export function Routes() {
  const { frame } = useWords();
  const [address] = useLocation();
  const broken = (
    <StaffPage title={frame.brokenTitle}>
      <p>{frame.brokenText}</p>
      <Button onClick={() => window.location.reload()}>{frame.reload}</Button>
    </StaffPage>
  );
  return (
    <ErrorBoundary broken={broken} address={address} report={reportBrowserError}>
      <Suspense fallback={<p className="visually-hidden">{frame.loading}</p>}>
        <Switch>
          <Route path="/sign-in" component={SignInPage} />
          <Route path="/meetings/:meetingId/hall" component={HallPage} />
          <Route>
            <Shell>
              <Suspense fallback={<main id="main" className="page" aria-busy="true" />}>
                <StaffRoutes />
              </Suspense>
            </Shell>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

function StaffRoutes() {
  const { frame } = useWords();
  const worksOnRequests = useWorksOnRequests();
  return (
    <Switch>
      <Route path="/" component={worksOnRequests ? TodayPage : AdministratorPage} />
      <Route path="/requests" component={ListPage} />
      <Route path="/requests/:requestId" component={RequestPage} />
      <Route path="/file" component={FilePage} />
      <Route path="/batches" component={BatchesPage} />
      <Route path="/batches/:batchId" component={BatchPage} />
      <Route path="/figures" component={FiguresPage} />
      <Route path="/topics" component={TopicsPage} />
      <Route path="/topics/:topicId" component={TopicPage} />
      <Route path="/supervisions" component={SupervisionsPage} />
      <Route path="/problems" component={ProblemsPage} />
      <Route path="/problems/:problemId" component={ProblemPage} />
      <Route path="/councils" component={CouncilsPage} />
      <Route path="/councils/:councilId" component={CouncilPage} />
      <Route path="/meetings" component={MeetingsPage} />
      <Route path="/meetings/:meetingId" component={MeetingPage} />
      <Route path="/decision-tasks" component={DecisionTasksPage} />
      <Route path="/whistles" component={WhistlesPage} />
      <Route path="/whistles/:whistleId" component={WhistlePage} />
      <Route path="/blow-whistle" component={BlowPage} />
      <Route path="/whistle-figures" component={WhistleFiguresPage} />
      <Route path="/whistle-limits" component={WhistleLimitsPage} />
      <Route path="/votes/:voteId/paper" component={PaperPage} />
      <Route path="/votes/:voteId/paper/enter" component={EnterPage} />
      <Route path="/votes/:voteId/paper/:number" component={BallotPage} />
      <Route path="/deliberations" component={BoardPage} />
      <Route path="/deliberations/:topicId" component={DeliberationPage} />
      <Route path="/deliberation-rules" component={DeliberationRulesPage} />
      <Route path="/deliberation-rules/:code" component={EditionPage} />
      <Route path="/votes" component={VotesPage} />
      <Route path="/votes/new" component={PrepareVotePage} />
      <Route path="/votes/:voteId/change" component={ChangeVotePage} />
      <Route path="/votes/:voteId" component={VotePage} />
      <Route path="/figures/requests" component={CountedPage} />
      <Route path="/figures/settings" component={RateSettingsPage} />
      <Route path="/callbacks" component={CallbacksPage} />
      <Route path="/exclusions" component={ExclusionsPage} />
      <Route path="/areas/:areaId?" component={AreasPage} />
      <Route path="/units" component={UnitsPage} />
      <Route path="/units/:unitId" component={UnitPage} />
      <Route path="/duties" component={DutiesPage} />
      <Route path="/limits" component={LimitsPage} />
      <Route path="/calendar" component={CalendarPage} />
      <Route path="/people" component={PeoplePage} />
      <Route path="/accounts" component={AccountsPage} />
      <Route path="/imports" component={ImportsPage} />
      <Route path="/webhooks" component={WebhooksPage} />
      <Route path="/webhooks/:webhookId" component={WebhookPage} />
      <Route path="/records" component={RecordsPage} />
      <Route path="/messages" component={MessagesPage} />
      <Route path="/messages/sent" component={SentPage} />
      <Route path="/message-log" component={LogPage} />
      <Route path="/messages/choices" component={ChoicesPage} />
      <Route path="/account" component={AccountPage} />
      <Route>
        <StaffPage title={frame.notFoundTitle}>
          <p>{frame.notFoundText}</p>
          <Link href="/">{frame.toToday}</Link>
        </StaffPage>
      </Route>
    </Switch>
  );
}
