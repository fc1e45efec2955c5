import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, Suspense, useEffect } from "react";
import { useLocation } from "wouter";
import { reportBrowserError } from "../api/report-browser-error.ts";
import { sendKeptFilings } from "../features/requests/filing/kept-filings.ts";
import { switchElderMode, useElderMode } from "../kept/elder-mode.ts";
import { type LiveKeys, useLiveUpdates } from "../live/use-live.ts";
import { BottomBar } from "../ui/bottom-bar.tsx";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { HomeIcon, ListIcon, NeighboursIcon, PersonIcon } from "../ui/icons.tsx";
import { LiveRegion } from "../ui/live-region.tsx";
import { OfflineNote } from "../ui/offline-note.tsx";
import { PageHead, SkipLink } from "../ui/page-head.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { BrokenPage } from "./broken-page.tsx";
import { useMe, usePlace } from "./me.ts";
import { useLocale } from "./words/words.tsx";

/** What is asked anew when the server says that something has changed. */
const keysOf: LiveKeys = ({ topic }) => {
  if (topic === "meeting") return [["meetings"]];
  return topic === "inbox" ? [["inbox"], ["mine"], ["meetings"]] : [["progress"], ["mine"]];
};

/** What stands around every resident's page: where I am and the switches, the four places, the offline note. */
export function Shell({ children }: { children: ReactNode }) {
  const [address] = useLocation();
  useEffect(sendKeptFilings, []);
  const me = useMe();
  useLiveUpdates(keysOf, me && (me.account?.id ?? null));
  return (
    <LiveRegion>
      <SkipLink />
      <div className="frame">
        <Head />
        <OfflineNote />
        <Navigation address={address} />
        <div className="frame-column">
          <ErrorBoundary
            broken={(error) => <BrokenPage error={error} />}
            address={address}
            report={reportBrowserError}
          >
            <Suspense fallback={<Coming />}>{children}</Suspense>
          </ErrorBoundary>
        </div>
      </div>
    </LiveRegion>
  );
}

/** Before a page's code is here: the frame stays, the main part has the shape of what comes. */
function Coming() {
  return (
    <main id="main">
      <Skeleton lines={6} />
    </main>
  );
}

function Head() {
  const { words, locale, choose } = useLocale();
  const { frame } = words;
  const place = usePlace();
  const elder = useElderMode();
  const queries = useQueryClient();
  const switchLanguage = async () => {
    await choose(locale === "en" ? "zh-CN" : "en");
    await queries.invalidateQueries();
  };
  return (
    <PageHead
      place={place === null ? [frame.placeUnknown] : [place.community, place.grid]}
      placeHref="/"
      switches={[
        { label: elder.on ? frame.elderOff : frame.elderOn, onPress: () => switchElderMode(!elder.on) },
        { label: frame.otherLanguage, lang: frame.otherLanguageTag, onPress: () => void switchLanguage() },
      ]}
    />
  );
}

/** /me/data belongs to /me; everything would belong to the first page. */
function isBelow(address: string, place: string): boolean {
  return address === place || (place !== "/" && address.startsWith(`${place}/`));
}

function Navigation({ address }: { address: string }) {
  const { frame } = useLocale().words;
  const items = [
    { href: "/", label: frame.home, icon: <HomeIcon /> },
    { href: "/mine", label: frame.mine, icon: <ListIcon /> },
    { href: "/community", label: frame.community, icon: <NeighboursIcon /> },
    { href: "/me", label: frame.me, icon: <PersonIcon /> },
  ];
  return (
    <BottomBar
      label={frame.navigation}
      items={items.map((item) => ({ ...item, current: isBelow(address, item.href) }))}
    />
  );
}
