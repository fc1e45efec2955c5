import { switchElderMode, useElderMode } from "../kept/elder-mode.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useWords } from "./words/words.tsx";

/** Offers elder mode once, on first use, as a line of the page and not as a window over it. */
export function ElderOffer() {
  const words = useWords();
  const { chosen } = useElderMode();
  if (chosen) return null;
  return (
    <Notice>
      <p>{words.home.elderOffer}</p>
      <div className="actions">
        <Button onClick={() => switchElderMode(true)}>{words.home.elderAccept}</Button>
        <Button kind="quiet" onClick={() => switchElderMode(false)}>
          {words.home.elderDecline}
        </Button>
      </div>
    </Notice>
  );
}
