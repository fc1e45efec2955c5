import type { Words } from "../../../platform/sheets/words.ts";
import type { Finding } from "./import-kind.ts";

/** What several sheets find in the register, in words. */

export function areaUnknown(code: string): Finding {
  return {
    code: "area-unknown",
    words: {
      "zh-CN": `没有编号为“${code}”的区域。请核对编号，或先导入区域表。`,
      en: `There is no area with the code “${code}”. Please check it, or import the areas first.`,
    },
  };
}

export function unitUnknown(name: string): Finding {
  return {
    code: "unit-unknown",
    words: {
      "zh-CN": `没有叫“${name}”的单位。请写单位全称，或先导入单位表。`,
      en: `There is no unit called “${name}”. Please write its full name, or import the units first.`,
    },
  };
}

export function postUnknown(name: string): Finding {
  return {
    code: "post-unknown",
    words: {
      "zh-CN": `没有叫“${name}”的岗位。请写岗位全称，或先导入人员岗位表。`,
      en: `There is no post called “${name}”. Please write its full name, or import the people and posts first.`,
    },
  };
}

export function buildingUnknown(name: string): Finding {
  return {
    code: "building-unknown",
    words: {
      "zh-CN": `没有编号或名称为“${name}”的楼栋。请核对，或先导入楼栋表。`,
      en: `There is no building with the code or name “${name}”. Please check it, or import the buildings first.`,
    },
  };
}

export function differsFromRow(rowNumber: number): Finding {
  return {
    code: "differs-from-row",
    words: {
      "zh-CN": `与第${rowNumber}行写的不一样，同一个人或同一岗位应一致。`,
      en: `Row ${rowNumber} says something else about the same person or post; both must agree.`,
    },
  };
}

/** @param registered a code or name as it is, or in both languages */
export function differsFromRegister(registered: string | Words): Finding {
  const says = typeof registered === "string" ? { "zh-CN": registered, en: registered } : registered;
  return {
    code: "differs-from-register",
    words: {
      "zh-CN": `登记的是“${says["zh-CN"]}”，导入不能改这一项。请照登记的填，或留空。`,
      en: `The register says “${says.en}”, and an import cannot change this. Please write the same, or leave it empty.`,
    },
  };
}

export const neededHere: Finding = {
  code: "missing-value",
  words: { "zh-CN": "这一格必须填。", en: "This cell must be filled in." },
};
