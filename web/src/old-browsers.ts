import { type ESTree, parseSync } from "vite";
import { walk } from "./walk.ts";

/** Calls that Safari 14 or Chrome 86 lacks, by the name behind the dot, with the first versions that have them. */
const newerMethods = new Map(
  Object.entries({
    at: "Safari 15.4, Chrome 92",
    findLast: "Safari 15.4, Chrome 97",
    findLastIndex: "Safari 15.4, Chrome 97",
    toSorted: "Safari 16, Chrome 110",
    toReversed: "Safari 16, Chrome 110",
    toSpliced: "Safari 16, Chrome 110",
    hasOwn: "Safari 15.4, Chrome 93",
    groupBy: "Safari 17.4, Chrome 117",
    withResolvers: "Safari 17.4, Chrome 119",
    randomUUID: "Safari 15.4, Chrome 92",
    isWellFormed: "Safari 16.4, Chrome 111",
    throwIfAborted: "Safari 15.4, Chrome 100",
    showModal: "Safari 15.4 (<dialog>)",
  }),
);
const newerGlobals = new Map(
  Object.entries({
    structuredClone: "Safari 15.4, Chrome 98",
    Temporal: "hardly anywhere yet",
    WeakRef: "Safari 14.1",
    requestIdleCallback: "no Safari of that time",
    createImageBitmap: "Safari 15",
  }),
);
/** Static calls whose method name alone is common. */
const newerStatics = new Map(
  Object.entries({
    "AbortSignal.timeout": "Safari 16, Chrome 103",
    "Intl.ListFormat": "Safari 14.1",
    "AbortSignal.any": "Safari 17.4, Chrome 116",
  }),
);

/** Syntax after ES2020 in a built file, as “file: what” lines. */
export function newerSyntax(file: string, code: string): string[] {
  const found: string[] = [];
  walk(programOf(file, code), (node) => {
    const newer = newerSyntaxOf(node);
    if (newer !== null) found.push(`${file}: ${newer}`);
  });
  return found;
}

function newerSyntaxOf(node: ESTree.Node): string | null {
  switch (node.type) {
    case "AssignmentExpression":
      return ["??=", "||=", "&&="].includes(node.operator) ? `logical assignment ${node.operator} (ES2021)` : null;
    case "PropertyDefinition":
      return "class field (ES2022)";
    case "PrivateIdentifier":
      return `private #${node.name} (ES2022)`;
    case "StaticBlock":
      return "static block (ES2022)";
    case "Literal":
      if ("regex" in node && /\(\?<[=!]/.test(node.regex.pattern)) return "lookbehind (Safari 16.4)";
      if ("regex" in node && /[dv]/.test(node.regex.flags)) return "regular expression flag (ES2022)";
      return typeof node.value === "number" && node.raw?.includes("_") ? "numeric separator (ES2021)" : null;
    default:
      return null;
  }
}

/** Calls of what the oldest browsers lack, as “file: call (first versions)” lines. */
export function newerCalls(file: string, code: string): string[] {
  const found: string[] = [];
  walk(programOf(file, code), (node) => {
    if (node.type !== "CallExpression" && node.type !== "NewExpression") return;
    const { callee } = node;
    const call = nameOf(callee);
    const since =
      newerStatics.get(call) ??
      (call.includes(".") ? newerMethods.get(call.split(".")[1] ?? "") : newerGlobals.get(call));
    if (since !== undefined) found.push(`${file}: ${call} (${since})`);
  });
  return found;
}

/** “structuredClone”, “AbortSignal.timeout”, “.at” where the object has no name; empty for anything else. */
function nameOf(callee: ESTree.Node): string {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type !== "MemberExpression" || callee.computed || callee.property.type !== "Identifier") return "";
  return `${callee.object.type === "Identifier" ? callee.object.name : ""}.${callee.property.name}`;
}

function programOf(file: string, code: string): ESTree.Program {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  return program;
}
