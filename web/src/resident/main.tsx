import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { watchBrowserErrors } from "../api/report-browser-error.ts";
import { beginElderMode } from "../kept/elder-mode.ts";
import { beginLocale } from "../locale/locale.ts";
import { fetchFirstPage, fetchOthersLater, Routes } from "./routes.tsx";
import { Shell } from "./shell.tsx";
import { loadWords, WordsInPlace } from "./words/words.tsx";
import "../ui/tokens.css";
import "../ui/base.css";
import "./resident.css";

watchBrowserErrors();
beginElderMode();
const locale = beginLocale();
fetchFirstPage(window.location.pathname);

const queries = new QueryClient({
  defaultOptions: {
    // The client repeats reads itself; a read is tried even where the phone believes to be offline.
    queries: { retry: false, networkMode: "offlineFirst", staleTime: 10_000 },
    mutations: { retry: false, networkMode: "always" },
  },
});

async function start(): Promise<void> {
  const words = await loadWords(locale);
  createRoot(document.getElementById("root")!).render(
    <QueryClientProvider client={queries}>
      <WordsInPlace started={{ locale, words }}>
        <Shell>
          <Routes />
        </Shell>
      </WordsInPlace>
    </QueryClientProvider>,
  );
  fetchOthersLater();
}

void start();
