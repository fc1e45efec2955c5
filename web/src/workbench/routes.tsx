import { Button } from "antd";
import { lazy, Suspense } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { reportBrowserError } from "../api/report-browser-error.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { Shell } from "./shell.tsx";
import { StaffPage } from "./staff-page.tsx";
import { useWords } from "./words/words.tsx";

const SignInPage = lazy(() => import("../features/identity/staff/sign-in-page.tsx"));
const TodayPage = lazy(() => import("../features/requests/staff/today/today-page.tsx"));
const ListPage = lazy(() => import("../features/requests/staff/list/list-page.tsx"));
const RequestPage = lazy(() => import("../features/requests/staff/request/request-page.tsx"));
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
  return (
    <Switch>
      <Route path="/" component={TodayPage} />
      <Route path="/requests" component={ListPage} />
      <Route path="/requests/:requestId" component={RequestPage} />
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
