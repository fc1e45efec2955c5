import { Labelled } from "../../../workbench/labelled.tsx";
import { AreaSelect } from "../../../workbench/pickers/area-select.tsx";
import { CategorySelect } from "../../../workbench/pickers/category-select.tsx";
import { type PickedPost, PostSelect } from "../../../workbench/pickers/post-select.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

/** A duty somebody means to make. `categoryId` null: any matter. */
export interface PlannedChange {
  categoryId: string | null;
  area: { id: string; name: string } | null;
  post: PickedPost | null;
}

export const blankChange: PlannedChange = { categoryId: null, area: null, post: null };

interface ChangeFieldsProps {
  change: PlannedChange;
  attempted: boolean;
  /** In a trial, no post means that the duty ends. */
  postNeeded: boolean;
  onChange: (part: Partial<PlannedChange>) => void;
}

/** Which matter, where, by which post. */
export function ChangeFields({ change, attempted, postNeeded, onChange }: ChangeFieldsProps) {
  const { duties } = useWords();
  return (
    <>
      <Labelled label={duties.category}>
        {({ id }) => (
          <CategorySelect
            id={id}
            label={duties.category}
            none={duties.anyCategory}
            value={change.categoryId}
            onChange={(categoryId) => onChange({ categoryId })}
          />
        )}
      </Labelled>
      <Labelled label={duties.area} error={attempted && change.area === null ? duties.areaMissing : null}>
        {({ id }) => (
          <AreaSelect id={id} label={duties.area} value={change.area} onChange={(area) => onChange({ area })} />
        )}
      </Labelled>
      <Labelled
        label={duties.post}
        hint={postNeeded ? undefined : change.post === null ? duties.trialEnds : undefined}
        error={postNeeded && attempted && change.post === null ? duties.postMissing : null}
      >
        {({ id }) => (
          <PostSelect id={id} label={duties.post} value={change.post} onChange={(post) => onChange({ post })} />
        )}
      </Labelled>
    </>
  );
}
