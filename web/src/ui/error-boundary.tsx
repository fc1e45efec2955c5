import { Component, type ReactNode } from "react";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import type { UiWords } from "./ui-words.ts";

interface ErrorBoundaryProps {
  words: UiWords;
  /** Going to another address tries again. */
  address: string;
  report: (error: unknown) => void;
  children: ReactNode;
}

/** Keeps one broken page from taking the whole entry with it, and tells the log. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { brokenAt: string | null }> {
  override state: { brokenAt: string | null } = { brokenAt: null };

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: { brokenAt: string | null }) {
    return state.brokenAt !== null && state.brokenAt !== "" && state.brokenAt !== props.address
      ? { brokenAt: null }
      : null;
  }

  override componentDidCatch(error: unknown) {
    this.props.report(error);
    this.setState({ brokenAt: this.props.address });
  }

  static getDerivedStateFromError() {
    return { brokenAt: "" };
  }

  override render() {
    if (this.state.brokenAt === null) return this.props.children;
    const { words } = this.props;
    return (
      <main id="main" className="stack">
        <h1>{words.brokenTitle}</h1>
        <Notice>
          <p>{words.brokenText}</p>
          <Button kind="primary" onClick={() => window.location.reload()}>
            {words.reload}
          </Button>
        </Notice>
      </main>
    );
  }
}
