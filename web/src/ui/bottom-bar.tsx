import type { ReactNode } from "react";
import { Link } from "wouter";
import "./frame.css";

interface BottomBarProps {
  /** Names the navigation for a screen reader. */
  label: string;
  items: readonly { href: string; label: string; icon: ReactNode; current: boolean }[];
}

/** The four places of the entry: at the thumb on a phone, under the head on a wide screen. */
export function BottomBar({ label, items }: BottomBarProps) {
  return (
    <nav className="bottom-bar" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.icon}
              <span>{item.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
