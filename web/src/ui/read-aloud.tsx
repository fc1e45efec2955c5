import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { SpeakerIcon, StopIcon } from "./icons.tsx";
import { readableText } from "./readable-text.ts";
import { sentencesOf } from "./sentences.ts";
import { useUiWords } from "./ui-words.ts";

/** Reads the main part of the page with the phone's own voice. Not shown where the browser has none. */
export function ReadAloud({ lang }: { lang: string }) {
  const words = useUiWords();
  const [reading, setReading] = useState(false);

  // Leaving the page ends the voice.
  useEffect(() => () => window.speechSynthesis?.cancel(), []);

  if (!("speechSynthesis" in window)) return null;

  const stop = () => {
    window.speechSynthesis.cancel();
    setReading(false);
  };
  const read = () => {
    const sentences = sentencesOf(readableText(document.getElementById("main")));
    window.speechSynthesis.cancel();
    sentences.forEach((sentence, index) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.lang = lang;
      utterance.rate = 0.9;
      if (index === sentences.length - 1) utterance.onend = () => setReading(false);
      utterance.onerror = () => setReading(false);
      window.speechSynthesis.speak(utterance);
    });
    setReading(sentences.length > 0);
  };

  return (
    <Button icon={reading ? <StopIcon /> : <SpeakerIcon />} onClick={reading ? stop : read}>
      {reading ? words.stopReading : words.readAloud}
    </Button>
  );
}
