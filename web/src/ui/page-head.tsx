import { Link } from "wouter";
import { Button } from "./button.tsx";
import { useUiWords } from "./ui-words.ts";
import "./frame.css";

interface PageHeadProps {
  /** Where I am, the wider place first. */
  place: readonly string[];
  placeHref: string;
  switches: readonly { label: string; lang?: string; pressed?: boolean; onPress: () => void }[];
}

/** The head of every page: where I am, and the switches that must always be at hand. */
export function PageHead({ place, placeHref, switches }: PageHeadProps) {
  return (
    <header className="page-head">
      <div className="frame-column page-head-row">
        <Link href={placeHref} className="page-head-place">
          {place.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </Link>
        <div className="page-head-switches">
          {switches.map(({ label, lang, pressed, onPress }) => (
            <Button
              key={label}
              kind="quiet"
              {...(lang !== undefined && { lang })}
              {...(pressed !== undefined && { pressed })}
              onClick={onPress}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
    </header>
  );
}

/** The first stop of the Tab key. */
export function SkipLink() {
  const words = useUiWords();
  return (
    <a className="skip-link" href="#main">
      {words.skipToContent}
    </a>
  );
}
