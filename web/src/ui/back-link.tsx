import type { ReactNode } from "react";
import { Link } from "wouter";
import { BackIcon } from "./icons.tsx";
import "./frame.css";

/** Up to the page this one belongs to. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="back-line no-print">
      <Link href={href} className="back-link">
        <BackIcon />
        {children}
      </Link>
    </p>
  );
}
