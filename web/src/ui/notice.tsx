import type { ReactNode } from "react";
import "./notice.css";

interface NoticeProps {
  kind?: "info" | "warn" | "danger";
  title?: string;
  /** Read out at once when it appears: only for what the person must know now. */
  urgent?: boolean;
  children?: ReactNode;
}

/** A few lines set apart from the page: what happened, what is safe, what to do. */
export function Notice({ kind = "info", title, urgent = false, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={urgent ? "alert" : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
