import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { watchBrowserErrors } from "../api/report-browser-error.ts";
import { beginLocale } from "../locale/locale.ts";
import { Routes } from "./routes.tsx";
import { Themed } from "./theme.tsx";
import { loadCatalogue, WordsInPlace } from "./words/words.tsx";
import "./workbench.css";

watchBrowserErrors();
const locale = beginLocale();

const queries = new QueryClient({
  // The client repeats reads itself.
  defaultOptions: { queries: { retry: false, staleTime: 10_000 }, mutations: { retry: false } },
});

async function start(): Promise<void> {
  const catalogue = await loadCatalogue(locale);
  createRoot(document.getElementById("root")!).render(
    <QueryClientProvider client={queries}>
      <WordsInPlace started={{ locale, ...catalogue }}>
        <Themed>
          <Router base="/workbench">
            <Routes />
          </Router>
        </Themed>
      </WordsInPlace>
    </QueryClientProvider>,
  );
}

void start();
