import type { MoveName } from "../../calls.ts";
import { CategoryDialog } from "./category-dialog.tsx";
import { ExtensionDialog } from "./extension-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { PlaceDialog } from "./place-dialog.tsx";
import { PlainDialog } from "./plain-dialog.tsx";
import { ReleaseDialog } from "./release-dialog.tsx";
import { ResolveDialog } from "./resolve-dialog.tsx";
import { SplitDialog } from "./split-dialog.tsx";
import { SuspensionDialog } from "./suspension-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import type { MoveFormProps } from "./use-move-form.ts";
import { WordsDialog } from "./words-dialog.tsx";

/** Steps that are asked about in a dialog; accepting and noting are done on the page itself. */
export type DialogMove = Exclude<MoveName, "accept-request" | "add-note">;

export function MoveDialog({ name, ...props }: MoveFormProps & { name: DialogMove }) {
  switch (name) {
    case "transfer-request":
      return <TransferDialog {...props} />;
    case "resolve-request":
      return <ResolveDialog {...props} />;
    case "correct-category":
      return <CategoryDialog {...props} />;
    case "correct-place":
      return <PlaceDialog {...props} />;
    case "merge-requests":
      return <MergeDialog {...props} />;
    case "split-request":
      return <SplitDialog {...props} />;
    case "ask-suspension":
      return <SuspensionDialog {...props} />;
    case "ask-extension":
      return <ExtensionDialog {...props} />;
    case "withdraw-offer":
    case "withdraw-release":
    case "withdraw-ask":
    case "approve-suspension":
    case "approve-extension":
    case "resume-request":
      return <PlainDialog name={name} {...props} />;
    case "release-for-public":
      return <ReleaseDialog {...props} />;
    default:
      return <WordsDialog name={name} {...props} />;
  }
}
