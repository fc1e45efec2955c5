import { Input, Radio, Select } from "antd";
import type { CategoryQuestion } from "../../../../api/staff-contract.ts";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { CategorySelect } from "../../../../workbench/pickers/category-select.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";

interface CategoryPartProps {
  categoryId: string | null;
  suggestion: { reason: string } | undefined;
  questions: readonly CategoryQuestion[];
  answers: Readonly<Record<string, string | boolean>>;
  missing: readonly string[];
  onCategory: (categoryId: string | null) => void;
  onAnswer: (code: string, answer: string | boolean) => void;
}

/** What it is about: as the words suggest, or another; and what that category asks besides. */
export function CategoryPart(props: CategoryPartProps) {
  const { filing, pickers } = useWords();
  return (
    <>
      <Labelled
        label={filing.category}
        hint={props.suggestion && filing.suggested({ reason: props.suggestion.reason })}
      >
        {({ id }) => (
          <CategorySelect
            id={id}
            label={filing.category}
            none={pickers.categoryHint}
            value={props.categoryId}
            onChange={props.onCategory}
          />
        )}
      </Labelled>
      {props.questions.length > 0 && (
        <div className="filing-questions stack">
          {props.questions.map((question) => (
            <Question
              key={question.code}
              question={question}
              answer={props.answers[question.code]}
              missing={props.missing.includes(question.code)}
              onAnswer={(answer) => props.onAnswer(question.code, answer)}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface QuestionProps {
  question: CategoryQuestion;
  answer: string | boolean | undefined;
  missing: boolean;
  onAnswer: (answer: string | boolean) => void;
}

function Question({ question, answer, missing, onAnswer }: QuestionProps) {
  const { filing, request } = useWords();
  const error = missing ? filing.questionMissing : null;
  if (question.kind === "yes-no") {
    return (
      <fieldset>
        <legend>{question.words}</legend>
        <Radio.Group
          value={answer ?? null}
          onChange={({ target }) => onAnswer(target.value as boolean)}
          options={[
            { value: true, label: request.yes },
            { value: false, label: request.no },
          ]}
        />
        {error !== null && <p className="labelled-error">{error}</p>}
      </fieldset>
    );
  }
  return (
    <Labelled label={question.words} error={error} optional={!question.required}>
      {(ties) =>
        question.kind === "choice" ? (
          <Select<string>
            id={ties.id}
            className="picker"
            placeholder={filing.choose}
            options={(question.choices ?? []).map(({ code, words }) => ({ value: code, label: words }))}
            value={typeof answer === "string" ? answer : null}
            onChange={onAnswer}
          />
        ) : (
          <Input
            {...ties}
            maxLength={500}
            value={typeof answer === "string" ? answer : ""}
            onChange={({ target }) => onAnswer(target.value)}
          />
        )
      }
    </Labelled>
  );
}
