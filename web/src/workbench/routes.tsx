import { Button, Spin } from "antd";
import { lazy, Suspense } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { reportBrowserError } from "../api/report-browser-error.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { Shell } from "./shell.tsx";
import { SignInPage } from "./sign-in-page.tsx";
import { StaffPage } from "./staff-page.tsx";
import { useWords } from "./words/words.tsx";

const TodayPage = lazy(() => import("./today-page.tsx"));

/** Addresses below /workbench. How to add a page: its file, one line here, one in the shell's navigation, its words. */
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
      <Switch>
        <Route path="/sign-in">
          <SignInPage busy={false} onSignIn={() => {}} />
        </Route>
        <Route>
          <Shell>
            <Suspense fallback={<Spin fullscreen description={frame.loading} />}>
              <Switch>
                <Route path="/" component={TodayPage} />
                <Route>
                  <StaffPage title={frame.notFoundTitle}>
                    <p>{frame.notFoundText}</p>
                    <Link href="/">{frame.toToday}</Link>
                  </StaffPage>
                </Route>
              </Switch>
            </Suspense>
          </Shell>
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}
