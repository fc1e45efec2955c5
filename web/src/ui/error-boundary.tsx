import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  /** Shown in place of what broke. */
  broken: ReactNode | ((error: unknown) => ReactNode);
  /** Going to another address tries again. */
  address: string;
  report: (error: unknown) => void;
  children: ReactNode;
}

/** Keeps one broken page from taking the whole entry with it, and tells the log. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean; error: unknown }> {
  override state: { broken: boolean; error: unknown } = { broken: false, error: null };

  static getDerivedStateFromError(error: unknown) {
    return { broken: true, error };
  }

  override componentDidCatch(error: unknown) {
    this.props.report(error);
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.broken && before.address !== this.props.address) this.setState({ broken: false });
  }

  override render() {
    const { broken } = this.props;
    if (!this.state.broken) return this.props.children;
    return typeof broken === "function" ? broken(this.state.error) : broken;
  }
}
