import { existsSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
import staticFiles from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const oneYearSeconds = 365 * 24 * 3600;

/**
 * Serves the built pages: every address that is no file and no interface leads to one of the two entries, which know
 * their own addresses. Files below /assets carry their content's hash in their name and never change.
 */
export async function addPages(http: FastifyInstance, folder: string): Promise<void> {
  await http.register(compress, { threshold: 1024 });
  // Before the first build, and in tests of the API, there are none.
  if (!existsSync(join(folder, "index.html"))) return;
  await http.register(staticFiles, {
    root: folder,
    index: false,
    cacheControl: false,
    wildcard: false,
    // The build puts a brotli and a gzip copy beside each file.
    preCompressed: true,
    globIgnore: ["**/*.{br,gz}"],
    setHeaders(response, path) {
      const lasting = path.includes("/assets/");
      response.header("cache-control", lasting ? `public, max-age=${oneYearSeconds}, immutable` : "no-cache");
    },
  });
  const page = (file: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    // What looks like a file or an interface and was not found above is not there.
    if (/^\/(api|open311|assets)(\/|$)|\.\w+$/.test(request.url.split("?")[0] ?? "")) return reply.callNotFound();
    return reply.sendFile(file);
  };
  http.get("/workbench", { schema: { hide: true } }, page("workbench.html"));
  http.get("/workbench/*", { schema: { hide: true } }, page("workbench.html"));
  http.get("/*", { schema: { hide: true } }, page("index.html"));
}
