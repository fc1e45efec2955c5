import { lazy } from "react";
import { Route, Switch } from "wouter";

/** Each page is downloaded when somebody goes there. How to add one: its file, one line here, its words in both languages. */
const pages = {
  home: () => import("./home-page.tsx"),
  filing: () => import("../features/requests/filing/filing-page.tsx"),
};

const HomePage = lazy(pages.home);
const FilingPage = lazy(pages.filing);
const ProgressPage = lazy(() => import("../features/requests/progress-page.tsx"));
const MinePage = lazy(() => import("../features/requests/mine-page.tsx"));
const CommunityPage = lazy(() => import("../features/directory/community-page.tsx"));
const MePage = lazy(() => import("../features/identity/me-page.tsx"));
const SignInPage = lazy(() => import("../features/identity/sign-in-page.tsx"));
const AccessibilityPage = lazy(() => import("./accessibility-page.tsx"));
const NotFoundPage = lazy(() => import("./not-found-page.tsx"));

export function Routes() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/file/:step?" component={FilingPage} />
      <Route path="/b/:code" component={FilingPage} />
      <Route path="/r/:number" component={ProgressPage} />
      <Route path="/mine" component={MinePage} />
      <Route path="/community" component={CommunityPage} />
      <Route path="/me" component={MePage} />
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/accessibility" component={AccessibilityPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}

/** Starts the download of the page at this address together with its words, not after them. */
export function fetchFirstPage(address: string): void {
  const fetchPage = address === "/" ? pages.home : /^\/(file|b)(\/|$)/.test(address) ? pages.filing : null;
  // A failed download is met again, and told, when the page is drawn.
  fetchPage?.().catch(() => {});
}

/** Once the first page stands, fetches filing: it must also open where the network has gone. */
export function fetchFilingLater(): void {
  setTimeout(() => pages.filing().catch(() => {}), 1500);
}
