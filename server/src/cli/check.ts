import { OperatorError } from "../boot/operator-error.ts";
import { verifyAudit } from "../modules/audit/index.ts";
import type { District } from "../platform/operations/operation.ts";
import type { Command, CommandContext } from "./command.ts";
import { usageOf } from "./help.ts";
import { type Installation, lookInto, withInstallation } from "./installation.ts";

/** Follows the chain of the audit's seals: shows whether any entry was changed or taken away since. */
export const checkCommand: Command = {
  name: "check",
  takes: "audit",
  arguments: { least: 1, most: 1 },
  summary: { "zh-CN": "核对审计记录的封签链", en: "check the chain of the audit's seals" },
  async run(context) {
    if (context.args[0] !== "audit") throw new OperatorError(usageOf(checkCommand, context.locale));
    return withInstallation(context, async (installation) => {
      let whole = true;
      for (const district of installation.districts.all()) {
        whole = (await checkDistrict(installation, context, district)) && whole;
      }
      return whole;
    });
  },
};

async function checkDistrict(
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
