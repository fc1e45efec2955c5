import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  /** Shown in place of what broke. */
  broken: ReactNode;
  /** Going to another address tries again. */
  address: string;
  report: (error: unknown) => void;
  children: ReactNode;
}

/** Keeps one broken page from taking the whole entry with it, and tells the log. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.report(error);
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.broken && before.address !== this.props.address) this.setState({ broken: false });
  }

  override render() {
    return this.state.broken ? this.props.broken : this.props.children;
  }
}
