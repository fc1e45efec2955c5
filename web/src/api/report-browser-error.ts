/** What goes to the log about an error in a page. Bounds are those of the operation report-browser-error. */
export interface BrowserErrorReport {
  message: string;
  page: string;
  stack: string;
}

const mostPerPageLoad = 5;
const longestMessage = 500;
const longestStack = 2000;
let reported = 0;

/** The report of an error without anything about the person: no query, no ids in the path, no long digits in texts. */
export function reportOf(error: unknown, path: string): BrowserErrorReport {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: "" };
  return {
    message: withoutNumbers(message).slice(0, longestMessage),
    page: path
      .split("/")
      .map((part) => (/[\d%]/.test(part) ? ":id" : part))
      .join("/"),
    stack: withoutNumbers(stack ?? "").slice(0, longestStack),
  };
}

/** Phone and identity numbers, should one stand in a message, are six digits or more; line numbers are fewer. */
function withoutNumbers(text: string): string {
  return text.replace(/\?[^\s:)]*/g, "").replace(/\d{6,}/g, "#");
}

/** Tells the log; at most five per page load, and never an error of its own. */
export function reportBrowserError(error: unknown): void {
  if (reported >= mostPerPageLoad || isOfNetwork(error)) return;
  reported += 1;
  fetch("/api/platform/report-browser-error", {
    method: "POST",
    credentials: "same-origin",
    keepalive: true,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(reportOf(error, window.location.pathname)),
  }).catch(() => {});
}

/** Errors that no part of the page caught. A cut network is told to the person where it happens, not to the log. */
export function watchBrowserErrors(): void {
  window.addEventListener("error", (event) => {
    if (event.error !== null && event.error !== undefined) reportBrowserError(event.error);
  });
  window.addEventListener("unhandledrejection", (event) => {
    reportBrowserError(event.reason);
  });
}

function isOfNetwork(error: unknown): boolean {
  return error instanceof Error && (error.name === "Unreachable" || error.name === "AbortError");
}
