import type { PublicVote } from "../../api/contract.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckRow } from "../../ui/check-row.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { FieldError } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { type Chosen, costOf, moved, toggled } from "./chosen.ts";
import { inYuan } from "./money.ts";
import { useVoteWords } from "./vote-words.ts";

interface BallotFieldsProps {
  vote: PublicVote;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  error: string | undefined;
}

/** The ballot paper: one question, large rows, abstaining always possible. Its field is called "ballot". */
export function BallotFields(props: BallotFieldsProps) {
  switch (props.vote.kind) {
    case "yes-no":
      return <YesNo {...props} />;
    case "single":
      return <One {...props} />;
    case "multiple":
    case "budget":
      return <Several {...props} />;
    case "ranked":
      return <Ranking {...props} />;
    case "score":
      return <Scores {...props} />;
  }
}

function YesNo({ vote, chosen, onChange, error }: BallotFieldsProps) {
  const votes = useVoteWords();
  return (
    <ChoiceList<"yes" | "no" | "abstain">
      id="ballot"
      label={vote.title}
      choices={[
        { value: "yes", label: votes.yes },
        { value: "no", label: votes.no },
        { value: "abstain", label: votes.abstain },
      ]}
      value={chosen.abstain ? "abstain" : chosen.answer}
      onChange={(value) =>
        onChange(value === "abstain" ? { ...chosen, abstain: true } : { ...chosen, abstain: false, answer: value })
      }
      {...(error !== undefined && { error })}
    />
  );
}

function One({ vote, chosen, onChange, error }: BallotFieldsProps) {
  const votes = useVoteWords();
  return (
    <ChoiceList
      id="ballot"
      label={vote.title}
      hint={votes.chooseOne}
      choices={[
        ...vote.options.map(({ position, title, words }) => ({
          value: String(position),
          label: title,
          ...(words !== "" && { note: words }),
        })),
        { value: "abstain", label: votes.abstain },
      ]}
      value={chosen.abstain ? "abstain" : chosen.options[0] === undefined ? null : String(chosen.options[0])}
      onChange={(value) =>
        onChange(
          value === "abstain"
            ? { ...chosen, abstain: true }
            : { ...chosen, abstain: false, options: [Number(value)] },
        )
      }
      {...(error !== undefined && { error })}
    />
  );
}

function Several({ vote, chosen, onChange, error }: BallotFieldsProps) {
  const { locale } = useLocale();
  const votes = useVoteWords();
  const { rules } = vote;
  const elects = rules.committee !== null;
  const taken = chosen.abstain ? [] : chosen.options;
  return (
    <fieldset className="field">
      <legend className="field-label">{vote.title}</legend>
      <p className="field-hint">
        {vote.kind === "budget"
          ? votes.chooseWithin({ sum: votes.yuan({ sum: inYuan(rules.budget ?? 0, locale) }) })
          : elects
            ? votes.election.choose({ most: rules.mostOptions })
            : votes.chooseSeveral({ fewest: rules.fewestOptions, most: rules.mostOptions })}
      </p>
      <FieldError fieldId="ballot" words={error} />
      <div className="choices">
        {vote.options.map(({ position, title, words: note, cost }) => (
          <CheckRow
            key={position}
            id={position === 1 ? "ballot" : `ballot-${position}`}
            label={title}
            note={[cost === null ? "" : votes.yuan({ sum: inYuan(cost, locale) }), note].filter(Boolean).join(" · ")}
            checked={taken.includes(position)}
            onChange={() => onChange(toggled(chosen, position))}
          />
        ))}
        <CheckRow
          id="ballot-abstain"
          label={votes.abstain}
          note={elects ? votes.election.chooseNobody : votes.abstainFromAll}
          checked={chosen.abstain}
          onChange={(abstain) => onChange({ ...chosen, abstain })}
        />
      </div>
      <p className="ballot-sum" role="status">
        {vote.kind === "budget"
          ? votes.sumOf({
              count: taken.length,
              sum: votes.yuan({ sum: inYuan(costOf(vote, { ...chosen, options: taken }), locale) }),
            })
          : elects
            ? votes.election.taken({ count: taken.length, most: rules.mostOptions })
            : votes.taken({ count: taken.length })}
      </p>
    </fieldset>
  );
}

function Ranking({ vote, chosen, onChange, error }: BallotFieldsProps) {
  const votes = useVoteWords();
  const ranked = chosen.abstain ? [] : chosen.options;
  const rest = vote.options.filter(({ position }) => !ranked.includes(position));
  const titleOf = (position: number) => vote.options[position - 1]?.title ?? "";
  return (
    <fieldset className="field">
      <legend className="field-label">{vote.title}</legend>
      <p className="field-hint">{votes.rankHint}</p>
      <FieldError fieldId="ballot" words={error} />
      {ranked.length > 0 && (
        <ol className="ranking">
          {ranked.map((position, index) => (
            <li key={position} className="ranking-row">
              <span className="ranking-title">{titleOf(position)}</span>
              <span className="ranking-moves">
                {index > 0 && (
                  <Button kind="quiet" onClick={() => onChange(moved(chosen, position, -1))}>
                    {votes.up}
                    <span className="visually-hidden"> {titleOf(position)}</span>
                  </Button>
                )}
                <Button kind="quiet" onClick={() => onChange(toggled(chosen, position))}>
                  {votes.takeOut}
                  <span className="visually-hidden"> {titleOf(position)}</span>
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      <div className="choices">
        {rest.map(({ position, title, words }, index) => (
          <button
            key={position}
            id={index === 0 ? "ballot" : undefined}
            type="button"
            className="choice ranking-choice"
            onClick={() => onChange(toggled({ ...chosen, options: ranked }, position))}
          >
            <span>
              {votes.nextPlace({ place: ranked.length + 1, title })}
              {words !== "" && <span className="choice-note">{words}</span>}
            </span>
          </button>
        ))}
        <CheckRow
          id="ballot-abstain"
          label={votes.abstain}
          checked={chosen.abstain}
          onChange={(abstain) => onChange({ ...chosen, abstain })}
        />
      </div>
    </fieldset>
  );
}

function Scores({ vote, chosen, onChange, error }: BallotFieldsProps) {
  const votes = useVoteWords();
  const highest = vote.rules.highestScore ?? 0;
  const scores = Array.from({ length: highest + 1 }, (_, score) => highest - score);
  const set = (index: number, value: string) =>
    onChange({
      ...chosen,
      abstain: false,
      scores: vote.options.map((_, at) =>
        at === index ? (value === "" ? null : Number(value)) : (chosen.scores[at] ?? null),
      ),
    });
  return (
    <fieldset className="field">
      <legend className="field-label">{vote.title}</legend>
      <p className="field-hint">{votes.scoreHint({ highest })}</p>
      <FieldError fieldId="ballot" words={error} />
      <div className="stack">
        {vote.options.map(({ position, title, words }, index) => (
          <SelectField
            key={position}
            id={position === 1 ? "ballot" : `ballot-${position}`}
            label={title}
            {...(words !== "" && { hint: words })}
            none={votes.noScore}
            groups={[
              {
                label: title,
                options: scores.map((score) => ({ value: String(score), label: votes.points({ score }) })),
              },
            ]}
            value={chosen.abstain ? "" : String(chosen.scores[index] ?? "")}
            onChange={(value) => set(index, value)}
          />
        ))}
        <CheckRow
          id="ballot-abstain"
          label={votes.abstain}
          checked={chosen.abstain}
          onChange={(abstain) => onChange({ ...chosen, abstain })}
        />
      </div>
    </fieldset>
  );
}
