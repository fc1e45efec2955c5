import { useState } from "react";
import type { Location } from "../../../api/contract.ts";
import { useWords } from "../../../resident/words/words.tsx";
import { Button } from "../../../ui/button.tsx";

/** Milliseconds; a phone under a roof may find nothing at all. */
const longestSearchMs = 10_000;

/** Where the phone is now, only when asked for by a press. Coordinates are WGS 84, as browsers give them. */
export function HereNow({ onFound }: { onFound: (location: Location) => void }) {
  const words = useWords();
  const [state, setState] = useState<"idle" | "searching" | "failed">("idle");

  const search = () => {
    setState("searching");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        onFound({ lng: coords.longitude, lat: coords.latitude });
        setState("idle");
      },
      () => setState("failed"),
      { enableHighAccuracy: true, timeout: longestSearchMs },
    );
  };

  if (!("geolocation" in navigator)) return null;
  return (
    <div>
      <Button wide busy={state === "searching"} onClick={search}>
        {state === "searching" ? words.filing.whereNowSearching : words.filing.whereNow}
      </Button>
      <p role="status" className="soft">
        {state === "failed" && words.filing.whereNowFailed}
      </p>
    </div>
  );
}
