import { ResidentPage } from "./resident-page.tsx";
import { useWords } from "./words/words.tsx";

/** What works for whom, what does not yet, and where a person helps. */
export default function AccessibilityPage() {
  const { accessibility } = useWords();
  return (
    <ResidentPage title={accessibility.title}>
      <p>{accessibility.intro}</p>
      <section>
        <h2 className="section-title">{accessibility.doneTitle}</h2>
        <ul className="bulleted">
          {accessibility.done.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="section-title">{accessibility.limitsTitle}</h2>
        <ul className="bulleted">
          {accessibility.limits.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="section-title">{accessibility.helpTitle}</h2>
        <p>{accessibility.help}</p>
      </section>
    </ResidentPage>
  );
}
