import { Grid } from "antd";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useIsAdministrator, useSeesCouncils, useWorksOnRequests, useWorksWithWhistles } from "./me.ts";
import { isCurrent, navigationGroups, type PageGroup } from "./navigation-groups.ts";
import { useWords } from "./words/words.tsx";
import "./navigation.css";

interface NavigationProps {
  onGone?: () => void;
}

/** The workbench's pages, as links: each can be opened in a tab of its own. */
export function Navigation({ onGone }: NavigationProps) {
  const words = useWords();
  const isAdministrator = useIsAdministrator();
  const worksOnRequests = useWorksOnRequests();
  const worksWithWhistles = useWorksWithWhistles();
  const seesCouncils = useSeesCouncils();
  const wide = Grid.useBreakpoint().lg === true;
  const [address] = useLocation();
  const groups = navigationGroups(words, { worksOnRequests, worksWithWhistles, seesCouncils, isAdministrator });
  const here = groups.find(({ pages }) => pages.some(({ href }) => isCurrent(href, address)))?.key;
  return (
    <nav className="navigation" aria-label={words.frame.navigation}>
      {groups.map((group) =>
        wide ? (
          <OpenGroup key={group.key} group={group} />
        ) : (
          <FoldedGroup
            key={group.key}
            group={group}
            openAtFirst={group.daily || group.key === here}
            {...(onGone && { onGone })}
          />
        ),
      )}
    </nav>
  );
}

function OpenGroup({ group }: { group: PageGroup }) {
  const id = `navigation-${group.key}`;
  return (
    <div>
      <p className="navigation-group" id={id}>
        {group.name}
      </p>
      <PageLinks group={group} labelledBy={id} />
    </div>
  );
}

interface FoldedGroupProps extends NavigationProps {
  group: PageGroup;
  openAtFirst: boolean;
}

/** On a phone all pages do not fit: what is done every day is open, the rest behind its heading. */
function FoldedGroup({ group, openAtFirst, onGone }: FoldedGroupProps) {
  const [open, setOpen] = useState(openAtFirst);
  const id = `navigation-${group.key}`;
  return (
    <div>
      <button
        type="button"
        className="navigation-fold"
        id={id}
        aria-expanded={open}
        aria-controls={`${id}-pages`}
        onClick={() => setOpen(!open)}
      >
        {group.name}
        <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M2 4l4 4 4-4" strokeWidth="1.5" />
        </svg>
      </button>
      <div id={`${id}-pages`} hidden={!open}>
        <PageLinks group={group} labelledBy={id} {...(onGone && { onGone })} />
      </div>
    </div>
  );
}

interface PageLinksProps extends NavigationProps {
  group: PageGroup;
  labelledBy: string;
}

function PageLinks({ group, labelledBy, onGone }: PageLinksProps) {
  const [address] = useLocation();
  return (
    <ul aria-labelledby={labelledBy}>
      {group.pages.map(({ href, name }) => (
        <li key={href}>
          <Link href={href} onClick={() => onGone?.()} aria-current={isCurrent(href, address) ? "page" : undefined}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
