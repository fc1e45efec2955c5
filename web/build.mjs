// Builds both entries into web/dist. Two passes, because the two entries promise different browsers:
// the resident's pages are lowered to Safari 14 and Chrome 86, the workbench is not.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { build } from "vite";

const here = import.meta.dirname;

try {
  await rm(`${here}/dist`, { recursive: true, force: true });
  for (const entry of ["resident", "workbench"]) {
    await build({ configFile: `${here}/vite.${entry}.config.ts`, logLevel: "error" });
  }
  await compressAll(`${here}/dist/assets`);
} catch (error) {
  console.error(`The pages could not be built: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** Once here and as small as can be, instead of hastily at each request: brotli takes a seventh off what gzip leaves. */
async function compressAll(folder) {
  const gzip = promisify(zlib.gzip);
  const brotli = promisify(zlib.brotliCompress);
  const names = await readdir(folder, { recursive: true });
  await Promise.all(
    names
      .filter((name) => /\.(js|css|svg)$/.test(name))
      .map(async (name) => {
        const content = await readFile(`${folder}/${name}`);
        await writeFile(`${folder}/${name}.gz`, await gzip(content, { level: 9 }));
        await writeFile(`${folder}/${name}.br`, await brotli(content));
      }),
  );
}
