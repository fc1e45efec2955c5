import type { ReactNode } from "react";
import "./state-mark.css";

/** open: nobody has begun · moving: under way · waiting: for you · late · done · stopped. */
export type StateTone = "open" | "moving" | "waiting" | "late" | "done" | "stopped";

const shapes: Record<StateTone, ReactNode> = {
  open: <circle cx="8" cy="8" r="6" />,
  moving: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  waiting: <path d="M8 2 14.5 13.5h-13z" />,
  late: <path d="M8 1.5 14.5 8 8 14.5 1.5 8zM8 5v3.5M8 10.600v.2" />,
  done: <path d="M2.5 8.5 6.5 12.5 13.5 4" />,
  stopped: <path d="M2.5 2.5h11v11h-11zM5.5 8h5" />,
};

/** A state told three times over: by its word, its shape and its colour. */
export function StateMark({ tone, children }: { tone: StateTone; children: string }) {
  return (
    <span className={`state-mark state-${tone}`}>
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shapes[tone]}
      </svg>
      {children}
    </span>
  );
}
