import type { Category, CategoryQuestion } from "../../../api/contract.ts";
import { useWords } from "../../../resident/words/words.tsx";
import { ChoiceList } from "../../../ui/choice-list.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { type Answers, longestAnswer } from "./filing.ts";
import { answerFieldId } from "./filing-checks.ts";

interface CategoryQuestionsProps {
  category: Category;
  answers: Answers;
  onChange: (answers: Answers) => void;
  errorOf: (fieldId: string) => string | undefined;
}

/** What whoever handles this kind of matter needs to know; and, where life is in danger, whom to call first. */
export function CategoryQuestions({ category, answers, onChange, errorOf }: CategoryQuestionsProps) {
  const { filing } = useWords();
  return (
    <>
      {category.urgency === "emergency" && (
        <Notice kind="danger">
          <p>{filing.dangerFirst}</p>
        </Notice>
      )}
      {category.questions.map((question) => (
        <Question
          key={question.code}
          question={question}
          answer={answers[question.code]}
          onAnswer={(answer) => onChange({ ...answers, [question.code]: answer })}
          error={errorOf(answerFieldId(question.code))}
        />
      ))}
    </>
  );
}

interface QuestionProps {
  question: CategoryQuestion;
  answer: string | boolean | undefined;
  onAnswer: (answer: string | boolean) => void;
  error: string | undefined;
}

function Question({ question, answer, onAnswer, error }: QuestionProps) {
  const { filing } = useWords();
  const field = { id: answerFieldId(question.code), label: question.words, optional: !question.required, error };
  if (question.kind === "text") {
    return (
      <TextField
        {...field}
        maxLength={longestAnswer}
        value={typeof answer === "string" ? answer : ""}
        onChange={onAnswer}
      />
    );
  }
  if (question.kind === "yes-no") {
    return (
      <ChoiceList<"yes" | "no">
        {...field}
        choices={[
          { value: "yes", label: filing.yes },
          { value: "no", label: filing.no },
        ]}
        value={typeof answer === "boolean" ? (answer ? "yes" : "no") : null}
        onChange={(said) => onAnswer(said === "yes")}
      />
    );
  }
  return (
    <ChoiceList
      {...field}
      choices={(question.choices ?? []).map(({ code, words }) => ({ value: code, label: words }))}
      value={typeof answer === "string" ? answer : null}
      onChange={onAnswer}
    />
  );
}
