import { Link, useLocation } from "wouter";
import { useIsAdministrator, useWorksOnRequests } from "./me.ts";
import { useWords } from "./words/words.tsx";
import "./navigation.css";

type Page = [href: string, name: string];

/** The workbench's pages, as links: each can be opened in a tab of its own. */
export function Navigation({ onGone }: { onGone?: () => void }) {
  const { frame } = useWords();
  const isAdministrator = useIsAdministrator();
  const worksOnRequests = useWorksOnRequests();
  const requestPages: Page[] = [
    ["/requests", frame.requests],
    ["/file", frame.fileForResident],
    ["/supervisions", frame.supervisions],
    ["/topics", frame.topics],
    ["/problems", frame.problems],
    ["/whistles", frame.whistles],
    ["/callbacks", frame.callbacks],
    ["/figures", frame.figures],
    ["/exclusions", frame.exclusions],
  ];
  const groups: { name: string; pages: Page[] }[] = [
    {
      name: frame.work,
      pages: [["/", frame.today], ...(worksOnRequests ? requestPages : [])],
    },
    {
      name: frame.reference,
      pages: [
        ["/areas", frame.areas],
        ["/units", frame.units],
        ["/duties", frame.duties],
        ["/limits", frame.limits],
        ["/whistle-limits", frame.whistleLimits],
        ["/calendar", frame.calendar],
      ],
    },
  ];
  if (isAdministrator) {
    groups.push({
      name: frame.administration,
      pages: [
        ["/people", frame.people],
        ["/accounts", frame.accounts],
        ["/imports", frame.imports],
        ["/webhooks", frame.webhooks],
        ["/records", frame.records],
      ],
    });
  }
  return (
    <nav className="navigation" aria-label={frame.navigation}>
      {groups.map((group) => (
        <div key={group.name}>
          <p className="navigation-group" id={`navigation-${group.name}`}>
            {group.name}
          </p>
          <ul aria-labelledby={`navigation-${group.name}`}>
            {group.pages.map(([href, name]) => (
              <li key={href}>
                <NavigationLink href={href} name={name} {...(onGone && { onGone })} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NavigationLink({ href, name, onGone }: { href: string; name: string; onGone?: () => void }) {
  const [address] = useLocation();
  const current = href === "/" ? address === "/" : address === href || address.startsWith(`${href}/`);
  return (
    <Link href={href} onClick={() => onGone?.()} aria-current={current ? "page" : undefined}>
      {name}
    </Link>
  );
}
