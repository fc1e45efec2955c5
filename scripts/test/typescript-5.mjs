// Node loads this first (--import) for tools that read TypeScript through the compiler's old interface, which
// TypeScript 7 no longer has: they are given the TypeScript 5 that lies below contract/.
import { registerHooks } from "node:module";

const compiler = new URL("../../contract/node_modules/typescript/", import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const [, file] = /^typescript(?:\/(.+))?$/.exec(specifier) ?? [undefined, undefined];
    const wanted = specifier === "typescript" ? "lib/typescript.js" : file;
    return wanted ? { url: new URL(wanted, compiler).href, shortCircuit: true } : next(specifier, context);
  },
});
