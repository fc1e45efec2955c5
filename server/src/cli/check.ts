import { OperatorError } from "../boot/operator-error.ts";
import { verifyAudit } from "../modules/audit/index.ts";
import { checkRollups } from "../modules/rates/index.ts";
import type { District } from "../platform/operations/operation.ts";
import type { Command, CommandContext } from "./command.ts";
import { usageOf } from "./help.ts";
import { type Installation, lookInto, withInstallation } from "./installation.ts";

/** Follows the chain of the audit's seals, or counts the rates' sums from the beginning. */
export const checkCommand: Command = {
  name: "check",
  takes: "KIND",
  arguments: { least: 1, most: 1 },
  summary: {
    "zh-CN": "核对审计记录的封签链（audit），或从头重算各项比率的汇总（rollups）",
    en: "check the chain of the audit's seals (audit), or count the sums of the rates from the beginning (rollups)",
  },
  async run(context) {
    const check = checks[context.args[0] ?? ""];
    if (!check) throw new OperatorError(usageOf(checkCommand, context.locale));
    return withInstallation(context, async (installation) => {
      let whole = true;
      for (const district of installation.districts.all()) {
        whole = (await check(installation, context, district)) && whole;
      }
      return whole;
    });
  },
};

type Check = (installation: Installation, context: CommandContext, district: District) => Promise<boolean>;

const checks: Readonly<Record<string, Check>> = { audit: checkAudit, rollups: checkSums };

async function checkAudit(
  installation: Installation,
  { locale, print }: CommandContext,
  district: District,
): Promise<boolean> {
  const { vault } = installation.database;
  const verdict = await lookInto(installation, district, (tx) => verifyAudit(tx, vault, district.id));
  const { whole, broken } = words[locale];
  const where = `${district.id} ${district.name}`;
  print(verdict.holds ? whole(where, verdict) : broken(where, verdict));
  return verdict.holds;
}

async function checkSums(
  installation: Installation,
  { locale, print }: CommandContext,
  district: District,
): Promise<boolean> {
  const verdict = await lookInto(installation, district, (tx) => checkRollups(tx, district, Temporal.Now.instant()));
  const where = `${district.id} ${district.name}`;
  const { same, differs } = sumWords[locale];
  if (verdict.differences.length === 0) {
    print(same(where, verdict));
    return true;
  }
  print(differs(where));
  for (const difference of verdict.differences) print(`  ${difference}`);
  return false;
}

type Sums = Awaited<ReturnType<typeof checkRollups>>;

const sumWords = {
  "zh-CN": {
    same: (where: string, { requests, cells, waiting }: Sums) =>
      `${where}：${cells} 个汇总与 ${requests} 件诉求从头重算的结果一致；另有 ${waiting} 件刚有变化，尚未计入。`,
    differs: (where: string) => `${where}：汇总与从头重算的结果不一致：`,
  },
  en: {
    same: (where: string, { requests, cells, waiting }: Sums) =>
      `${where}: ${cells} sums are what ${requests} requests come to, counted from the beginning; ${waiting} changed just now and are not counted yet.`,
    differs: (where: string) => `${where}: the sums are not what a count from the beginning gives:`,
  },
};

type Verdict = Awaited<ReturnType<typeof verifyAudit>>;
type Whole = Extract<Verdict, { holds: true }>;
type Broken = Extract<Verdict, { holds: false }>;

const words = {
  "zh-CN": {
    whole: (where: string, { sealedEntries, seals, unsealedEntries, lastSeal }: Whole) =>
      `${where}：${seals} 个封签、${sealedEntries} 条记录完好，另有 ${unsealedEntries} 条尚未封签。最后封签：${lastSeal?.hash ?? "无"}`,
    broken: (where: string, { fault, sealNumber, entriesAfter, entriesUpTo }: Broken) =>
      `${where}：第 ${sealNumber} 个封签不符（${fault}），涉及第 ${entriesAfter + 1} 至 ${entriesUpTo} 条记录。`,
  },
  en: {
    whole: (where: string, { sealedEntries, seals, unsealedEntries, lastSeal }: Whole) =>
      `${where}: ${seals} seals over ${sealedEntries} entries hold; ${unsealedEntries} entries are not sealed yet. Last seal: ${lastSeal?.hash ?? "none"}`,
    broken: (where: string, { fault, sealNumber, entriesAfter, entriesUpTo }: Broken) =>
      `${where}: seal ${sealNumber} does not hold (${fault}); it is over the entries ${entriesAfter + 1} to ${entriesUpTo}.`,
  },
};
