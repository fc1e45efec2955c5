import { QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { watchBrowserErrors } from "../api/report-browser-error.ts";
import { beginLocale } from "../locale/locale.ts";
import { LiveRegion } from "../ui/live-region.tsx";
import { queries } from "./queries.ts";
import { Routes } from "./routes.tsx";
import { Themed } from "./theme.tsx";
import { loadCatalogue, WordsInPlace } from "./words/words.tsx";
import "../ui/tokens.css";
import "./workbench.css";

watchBrowserErrors();
const locale = beginLocale();

async function start(): Promise<void> {
  const catalogue = await loadCatalogue(locale);
  createRoot(document.getElementById("root")!).render(
    <QueryClientProvider client={queries}>
      <WordsInPlace started={{ locale, ...catalogue }}>
        <Themed>
          <LiveRegion>
            <Router base="/workbench">
              <Routes />
            </Router>
          </LiveRegion>
        </Themed>
      </WordsInPlace>
    </QueryClientProvider>,
  );
}

void start();
