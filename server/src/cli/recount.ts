import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { faultWords, linesOf, type Recount, recount } from "@linli/counting";
import { OperatorError } from "../boot/operator-error.ts";
import type { Command, CommandContext } from "./command.ts";
import { resultLines } from "./recount-result.ts";

/** Counts a published list of ballots again, for anybody: no database, no settings, nothing of the server that made it. */
export const recountCommand: Command = {
  name: "recount",
  takes: "FILE",
  arguments: { least: 1, most: 1 },
  summary: {
    "zh-CN": "重新计算公布的选票清单，核对每张选票、签名和结果；不需要数据库",
    en: "count a published list of ballots again and check every ballot, signature and the result; needs no database",
  },
  async run(context) {
    const { args, locale, print } = context;
    const say = words[locale];
    const hash = createHash("sha256");
    const told = await recount(linesOf(piecesOf(args[0] ?? "", hash, context)), (lines) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${lines.toLocaleString("en")}`);
    });
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
    for (const line of resultLines(told, locale)) print(line);
    const key = told.head?.publicKey;
    if (key) print(say.key(createHash("sha256").update(Buffer.from(key, "base64url")).digest("hex")));
    print(say.hash(hash.digest("hex")));
    for (const { line, code } of told.faults) print(`  ${say.line(line)}${faultWords[code][locale]}`);
    if (told.faultCount > told.faults.length) print(`  ${say.more(told.faultCount - told.faults.length)}`);
    print(told.agrees ? say.agrees(told) : say.differs(told));
    return told.agrees;
  },
};

/** As it comes from the disk, with the hash of exactly what was read. */
async function* piecesOf(file: string, hash: Hash, { locale }: CommandContext): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(file)) {
      hash.update(piece);
      yield piece;
    }
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    if (why === undefined) throw error;
    throw new OperatorError(words[locale].unreadable(file, why));
  }
}

const words = {
  "zh-CN": {
    unreadable: (file: string, why: string) => `读不到文件 ${file}（${why}）。`,
    key: (hash: string) => `本次表决公钥的 SHA-256（应与投票开始时公布的一致）：${hash}`,
    hash: (hash: string) => `文件的 SHA-256：${hash}`,
    line: (line: number) => `第 ${line} 行：`,
    more: (count: number) => `……另有 ${count} 处。`,
    agrees: ({ counted }: Recount) => `核对完毕：${counted} 行选票全部有效，结果与公布的一致。`,
    differs: ({ faultCount }: Recount) => `核对未通过：发现 ${faultCount} 处问题，这份清单不可采信。`,
  },
  en: {
    unreadable: (file: string, why: string) => `The file ${file} cannot be read (${why}).`,
    key: (hash: string) => `SHA-256 of the vote's key (must be the one told when it opened): ${hash}`,
    hash: (hash: string) => `SHA-256 of the file: ${hash}`,
    line: (line: number) => `line ${line}: `,
    more: (count: number) => `… and ${count} more.`,
    agrees: ({ counted }: Recount) =>
      `Everything agrees: ${counted} lines of ballots are valid, and the result is the published one.`,
    differs: ({ faultCount }: Recount) =>
      `It does not agree: ${faultCount} faults were found; do not rely on this list.`,
  },
};
