/** How many an owners' committee has, beside the numbers of art. 278 by which each of them is elected. */
export const committeeRule = {
  source: {
    "zh-CN": "《业主大会和业主委员会指导规则》（建房〔2009〕274号）第三十一条",
    en: "Guidelines on owners' assemblies and owners' committees (Jianfang [2009] 274), art. 31",
  },
  effectiveFrom: "2010-01-01",
  /** 由5至11人单数组成. */
  sizes: [5, 7, 9, 11],
} as const;

/** The committee that is elected, or whose empty seats are filled. */
export interface Committee {
  /** Its members when it is whole. */
  size: number;
  /** 候补委员, where the local rule knows them: who comes next after the seats takes their place when a member leaves. */
  alternates: number;
}
