import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { sheetLimits } from "../../platform/sheets/limits.ts";
import { sentenceOf } from "../../platform/sheets/upload.ts";
import { checkUpload } from "./import/check-upload.ts";
import { importKindNames } from "./import/import-kinds.ts";
import { keepsRegister } from "./policy.ts";
import { operation } from "./tables.ts";

export const sheetRefusals = { "sheet-unreadable": 422 } as const;

export const SheetInput = Type.Object({
  kind: Type.Enum([...importKindNames]),
  // People call their files by whom they are about.
  fileName: Type.String({ ...personal, minLength: 1, maxLength: 200 }),
});

/** Problems told in the answer itself; mark-problems gives them all. */
const mostTold = 20;

/**
 * For the administrator: a sheet goes into the register whole or not at all. Empty cells leave what is registered as it
 * is, nothing is removed, and the same sheet again changes nothing.
 */
export const importSheet = operation({
  name: "import-sheet",
  summary:
    "Imports a sheet of areas, units, people with posts, duties, buildings, homes, residents or Party members, whole or not at all.",
  access: "write",
  permission: keepsRegister,
  takes: "file",
  bodyLimit: sheetLimits.bytes,
  input: SheetInput,
  output: Type.Object({
    imported: Type.Object({ added: Type.Integer(), changed: Type.Integer(), unchanged: Type.Integer() }),
  }),
  refusals: { ...sheetRefusals, "sheet-has-problems": 422 },
  async run(context) {
    const { input, locale, now, refuse, emit, alreadyDone } = context;
    const { problems, put } = await checkUpload(context);
    if (problems.length > 0) {
      throw refuse("sheet-has-problems", {
        count: problems.length,
        problems: problems.slice(0, mostTold).map((problem) => sentenceOf(problem, locale)),
      });
    }
    const imported = await put();
    if (imported.added + imported.changed === 0) alreadyDone();
    else emit("directory.sheet-imported", newId(now), { kind: input.kind, ...imported });
    return { imported };
  },
});
