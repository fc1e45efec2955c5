import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { PhotoStrip } from "../photos/photo-strip.tsx";

/** What the resident said, answered and photographed. */
export function Story({ request: one }: { request: StaffRequest }) {
  const { request } = useWords();
  return (
    <>
      <section className="stack">
        <h2 className="visually-hidden">{request.story}</h2>
        <p className="request-words">{one.description}</p>
        {one.answers.length > 0 && (
          <dl className="answers" aria-label={request.answers}>
            {one.answers.map(({ words, answer }) => (
              <AnswerLine key={words} words={words} answer={answer} />
            ))}
          </dl>
        )}
      </section>
      {one.photos.length > 0 && (
        <section className="stack">
          <h2>{request.photos}</h2>
          <PhotoStrip photos={one.photos} />
        </section>
      )}
    </>
  );
}

function AnswerLine({ words, answer }: { words: string; answer: string }) {
  return (
    <>
      <dt>{words}</dt>
      <dd>{answer}</dd>
    </>
  );
}
