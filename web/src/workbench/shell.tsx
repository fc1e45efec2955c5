import { Drawer, Grid } from "antd";
import { type ReactNode, useState } from "react";
import { Redirect, useLocation, useSearch } from "wouter";
import { type LiveKeys, useLiveUpdates } from "../live/use-live.ts";
import { useOnline } from "../ui/offline-note.tsx";
import { DemoNotice } from "./demo-notice.tsx";
import { ReadFailure } from "./failure.tsx";
import { staffAccountOf, useMe } from "./me.ts";
import { Navigation } from "./navigation.tsx";
import { TopBar } from "./top-bar.tsx";
import { useWords } from "./words/words.tsx";

/** What is asked anew when the server says that something has changed. */
const keysOf: LiveKeys = ({ topic, id }) => {
  if (topic === "inbox") return [["inbox"]];
  if (topic === "whistle")
    return [
      ["whistles", "list"],
      ["whistles", "one", id],
    ];
  if (topic === "meeting") return [["meetings"], ["decision-tasks"]];
  if (topic === "vote") return [["votes"]];
  if (topic === "problem") return [["problems"], ["problem"]];
  if (topic === "deliberation") return [["deliberations"], ["deliberation", id], ["decision-tasks"]];
  return [
    ["requests", "list"],
    ["requests", "counts"],
    ["requests", "one", id],
    ["requests", "supervisions"],
  ];
};

/** The frame of every staff page: the bar on top, the pages on the left, behind a button where it is narrow. */
export function Shell({ children }: { children: ReactNode }) {
  const { frame } = useWords();
  const wide = Grid.useBreakpoint().lg === true;
  const [navigating, setNavigating] = useState(false);
  const me = useMe().data;
  useLiveUpdates(keysOf, me && (staffAccountOf(me)?.id ?? null));
  return (
    <div className="workbench">
      <a className="skip-link" href="#main">
        {frame.skipToContent}
      </a>
      <TopBar onNavigate={wide ? null : () => setNavigating(true)} />
      <div className="workbench-body">
        {wide ? (
          <div className="side">
            <Navigation />
          </div>
        ) : (
          <Drawer
            placement="left"
            size={264}
            open={navigating}
            onClose={() => setNavigating(false)}
            title={frame.siteName}
            closable={{ "aria-label": frame.close }}
            styles={{ body: { padding: 0 } }}
          >
            <Navigation onGone={() => setNavigating(false)} />
          </Drawer>
        )}
        <div className="content">
          <DemoNotice />
          <OfflineNote />
          <ForStaff>{children}</ForStaff>
        </div>
      </div>
    </div>
  );
}

/** Said once, quietly. */
function OfflineNote() {
  const { frame } = useWords();
  const online = useOnline();
  return <div role="status">{!online && <p className="offline">{frame.offline}</p>}</div>;
}

/** Only staff with a post come in; others are asked to sign in and then brought back to where they were going. */
function ForStaff({ children }: { children: ReactNode }) {
  const { frame } = useWords();
  const me = useMe();
  const [address] = useLocation();
  const search = useSearch();
  if (me.isError) {
    return (
      <main id="main" className="page">
        <ReadFailure error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  if (me.data === undefined) return <main id="main" className="page" aria-busy="true" />;
  if (staffAccountOf(me.data) === null) {
    const to = search === "" ? address : `${address}?${search}`;
    return <Redirect to={to === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`} replace />;
  }
  if (me.data.posts.length === 0 && address !== "/account") {
    return (
      <main id="main" className="page">
        <p>{frame.noPosts}</p>
      </main>
    );
  }
  return children;
}
