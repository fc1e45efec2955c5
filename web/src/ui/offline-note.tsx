import { useSyncExternalStore } from "react";
import { useUiWords } from "./ui-words.ts";
import "./notice.css";

function watchNetwork(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Whether the phone believes to have a network. A yes may be wrong, a no is not. */
export function useOnline(): boolean {
  return useSyncExternalStore(watchNetwork, () => navigator.onLine);
}

/** Says once, quietly, that there is no network and that nothing is lost. */
export function OfflineNote() {
  const words = useUiWords();
  const online = useOnline();
  return (
    <div role="status" className="no-print">
      {!online && <p className="offline-note">{words.offline}</p>}
    </div>
  );
}
