import type { ReactNode } from "react";
import "./disclosure.css";

interface DisclosureProps {
  summary: string;
  onOpen?: (open: boolean) => void;
  children: ReactNode;
}

/** Something that few look for, closed until it is wanted; the native element, which also search and print open. */
export function Disclosure({ summary, onOpen, children }: DisclosureProps) {
  return (
    <details className="disclosure" onToggle={(event) => onOpen?.(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div className="disclosure-inside">{children}</div>
    </details>
  );
}
