/** Which way imports may point. Each rule's comment is what the reader of a violation is told. */
const modules = "^server/src/modules";
const outside = "^server/src/(app\\.ts|main\\.ts|boot/|cli/)";
const tests = "\\.(test|fixture|e2e)\\.tsx?$|^server/src/testing/|^e2e/|/testing/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      comment: "Two files that import each other are one file, or a third is missing.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "found",
      comment: "The import leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    {
      name: "web-knows-the-contract-only",
      comment: "The web speaks to the server over HTTP; what it may know of it is in contract/.",
      severity: "error",
      from: { path: "^(web|contract)/" },
      to: { path: "^(server|db|scripts|bench)/" },
    },
    {
      name: "server-knows-no-web",
      comment: "The server serves built pages; it imports none of their sources, and no client of its own contract.",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^(web|contract|bench|e2e)/" },
    },
    {
      name: "counting-knows-nobody",
      comment: "Whoever counts again needs counting/ alone: no other part of Linli, no package, nothing of Node.",
      severity: "error",
      from: { path: "^counting/src/", pathNot: tests },
      to: { pathNot: "^counting/src/" },
    },
    {
      name: "platform-knows-no-module",
      comment: "Platform holds no domain word: it is below everything.",
      severity: "error",
      from: { path: "^server/src/platform/", pathNot: tests },
      to: { path: "^server/src/(modules|words|app\\.ts|main\\.ts|boot|cli)" },
    },
    {
      name: "modules-know-no-application",
      comment: "The application lists the modules, not the other way round.",
      severity: "error",
      from: { path: modules, pathNot: tests },
      to: { path: outside },
    },
    {
      name: "through-the-door",
      comment: "Another module is entered through its index.ts only.",
      severity: "error",
      from: { path: `${modules}/([^/]+)/` },
      // A test may use what another module's tests are fed with.
      to: { path: `${modules}/(?!$1/)[^/]+/`, pathNot: [`${modules}/[^/]+/index\\.ts$`, "\\.fixture\\.ts$"] },
    },
    {
      name: "through-the-door-from-above",
      comment: "The application, too, enters a module through its index.ts only.",
      severity: "error",
      from: { path: outside, pathNot: tests },
      to: { path: `${modules}/[^/]+/`, pathNot: `${modules}/[^/]+/index\\.ts$` },
    },
    {
      name: "own-files-not-through-the-own-door",
      comment: "A module's own files import each other directly.",
      severity: "error",
      from: { path: `${modules}/([^/]+)/`, pathNot: tests },
      to: { path: `${modules}/$1/index\\.ts$` },
    },
    {
      name: "pure",
      comment:
        "policy.ts and rules.ts import types and other pure files only: what they decide hangs on their arguments.",
      severity: "error",
      from: { path: `${modules}/([^/]+)/(policy|rules)\\.ts$` },
      to: {
        dependencyTypesNot: ["type-only"],
        pathNot: [`${modules}/$1/`, "^server/src/platform/operations/actor\\.ts$"],
      },
    },
    {
      name: "pure-beside-the-database",
      comment: "policy.ts and rules.ts touch no table and no operation of their own module either.",
      severity: "error",
      from: { path: `${modules}/([^/]+)/(policy|rules)\\.ts$` },
      to: { dependencyTypesNot: ["type-only"], path: `${modules}/$1/(tables|queries|reactions|index)\\.ts$` },
    },
    {
      name: "tests-are-not-used",
      comment: "What runs in the tests alone is not imported by what runs for people.",
      severity: "error",
      from: { path: "^(server|web)/src/", pathNot: tests },
      to: { path: tests },
    },
    {
      name: "features-stay-apart",
      comment: "One feature's pages use no other feature's parts; what two need belongs to ui/, kept/ or api/.",
      severity: "error",
      from: { path: "^web/src/features/([^/]+)/" },
      to: { path: "^web/src/features/(?!$1/)" },
    },
    {
      name: "ui-knows-no-feature",
      comment: "ui/ holds no domain word.",
      severity: "error",
      from: { path: "^web/src/(ui|kept|locale)/" },
      to: { path: "^web/src/(features|resident|workbench)/" },
    },
    {
      name: "entries-stay-apart",
      comment: "The residents' pages must not grow by what only the workbench needs, and the other way round.",
      severity: "error",
      from: { path: "^web/src/(resident|workbench)/", pathNot: tests },
      to: { path: "^web/src/(resident|workbench)/", pathNot: "^web/src/$1/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "types"] },
  },
};
