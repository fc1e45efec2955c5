import { integer } from "../../../platform/sheets/number-parsers.ts";
import { optionalColumn, requiredColumn, type SheetColumns } from "../../../platform/sheets/template.ts";
import { phone, reference, text } from "../../../platform/sheets/text-parsers.ts";
import type { Words } from "../../../platform/sheets/words.ts";
import { identityNumber } from "./identity-number-parser.ts";

/** What a row says of the person it is about, in every sheet that is about people. */
export interface PersonFacts {
  name: string;
  phone: string | null;
  identityNumber: string | null;
  birthYear: number | null;
  reference: string | null;
}

/** @param nameNote what one row stands for */
export function personColumns(nameNote: Words): SheetColumns<PersonFacts> {
  return {
    name: requiredColumn({
      header: { "zh-CN": "姓名", en: "Name" },
      parse: text({ max: 50 }),
      example: "示例某",
      note: nameNote,
    }),
    phone: optionalColumn({
      header: { "zh-CN": "手机号", en: "Mobile" },
      parse: phone(),
      example: "19900009999",
      note: {
        "zh-CN": "手机号、身份证号、人员编号至少填一项，用来认出同一个人。",
        en: "Mobile, identity number or person number: at least one, to recognise the same person.",
      },
    }),
    identityNumber: optionalColumn({
      header: { "zh-CN": "身份证号", en: "Identity number" },
      parse: identityNumber(),
      example: "530302199001010010",
      note: { "zh-CN": "18位；加密保存。", en: "18 signs; kept encrypted." },
    }),
    birthYear: optionalColumn({
      header: { "zh-CN": "出生年份", en: "Year of birth" },
      parse: integer({ min: 1880, max: 2100 }),
      example: "1990",
      note: { "zh-CN": "可不填；填了身份证号会自动得出。", en: "Optional; known from the identity number." },
    }),
    reference: optionalColumn({
      header: { "zh-CN": "人员编号", en: "Person number" },
      parse: reference({ max: 60 }),
      example: "示例-0001",
      note: {
        "zh-CN": "您自己的名册里的编号，每人不同。",
        en: "The number in your own register, different for each person.",
      },
    }),
  };
}
