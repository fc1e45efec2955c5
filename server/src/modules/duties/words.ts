import type { Locale } from "../../platform/locale.ts";
import type { IdleReason } from "./idle-duties.ts";
import type { PassedOver, RoutingReason } from "./rules.ts";

/** Why a matter went to this post, in one sentence, or two when somebody was passed over. */
export function routingSentence(reason: RoutingReason, locale: Locale): string {
  return locale === "en" ? english(reason) : chinese(reason);
}

function chinese(reason: RoutingReason): string {
  const before = reason.passedOver
    .slice(0, mostNamed)
    .map(({ postName, because }) => `${postName}（${goneZh[because]}）`);
  const instead = before.length === 0 ? "" : `本应由${before.join("、")}负责，依次顺延。`;
  if (reason.rule === "backstop") {
    return `岗位责任表里没有能接这件事的岗位，由${reason.post.unitName}兜底。${instead}`;
  }
  if (reason.dutyId === null) return `上报一级：上面没有别的岗位，由${reason.post.unitName}兜底。${instead}`;
  return `${movedZh[reason.rule]}${subjectZh(reason)}由${holderZh(reason)}负责（岗位责任表）。${instead}`;
}

function subjectZh({ category, categoryName }: RoutingReason): string {
  if (category === "leaf") return `“${categoryName}”`;
  return category === "group" ? `“${categoryName}”类的事` : "没有专门指定岗位的事，";
}

/** An office by its unit, "本街道的城市管理办公室"; who works for a grid by the post, because the unit is the whole station. */
function holderZh({ post, area }: RoutingReason): string {
  if (post.level >= 4) return post.name;
  const rest = area && post.unitName.startsWith(area.name) ? post.unitName.slice(area.name.length) : "";
  const here = area && thisAreaZh[area.kind];
  return rest !== "" && here ? `${here}的${rest}` : post.unitName;
}

function english(reason: RoutingReason): string {
  const before = reason.passedOver
    .slice(0, mostNamed)
    .map(({ postName, postNameEn, because }) => `${postNameEn || postName} (${goneEn[because]})`);
  const instead = before.length === 0 ? "" : ` It would have been ${before.join(", then ")}.`;
  const { post, rule } = reason;
  const unit = post.unitNameEn || post.unitName;
  if (rule === "backstop") return `No post on the duty table can take this, so ${unit} takes it.${instead}`;
  if (reason.dutyId === null) {
    return `One level up: no other post stands above, so ${unit} takes it.${instead}`;
  }
  const holder = post.level >= 4 ? post.nameEn || post.name : unit;
  return `${movedEn[rule]}${subjectEn(reason)} answered by ${holder} (duty table).${instead}`;
}

function subjectEn({ category, categoryName, categoryNameEn }: RoutingReason): string {
  const name = categoryNameEn || categoryName;
  if (category === "leaf") return `“${name}” is`;
  return category === "group" ? `Matters of “${name}” are` : "Matters that no post is named for are";
}

const mostNamed = 3;

const goneZh: Readonly<Record<PassedOver["because"], string>> = {
  "post-closed": "岗位已撤销",
  "post-unheld": "现在无人在岗",
};
const goneEn: Readonly<Record<PassedOver["because"], string>> = {
  "post-closed": "closed",
  "post-unheld": "nobody holds it now",
};

const movedZh = { "duty-table": "", "one-level-up": "上报一级：", "one-level-down": "退回下一级：" } as const;
const movedEn = { "duty-table": "", "one-level-up": "One level up: ", "one-level-down": "One level down: " } as const;

const thisAreaZh: Readonly<Record<string, string>> = {
  district: "本区",
  street: "本街道",
  town: "本镇",
  community: "本社区",
  village: "本村",
};

/** Why a duty can never match, and what to do about it. */
export function idleSentence(reason: IdleReason, categoryId: string | null, locale: Locale): string {
  if (reason === "always-outranked" && categoryId === null) {
    return locale === "en"
      ? "Every category is answered for in this area by a post of its own, so nothing is left for this duty."
      : "这个区域的每一类事都另有岗位负责，没有事会轮到这一条。";
  }
  return idle[reason][locale];
}

const idle: Readonly<Record<IdleReason, Readonly<Record<Locale, string>>>> = {
  "post-closed": {
    "zh-CN": "这个岗位已经撤销。请改派别的岗位，或结束这一条。",
    en: "The post is closed. Name another post, or end this duty.",
  },
  "post-unheld": {
    "zh-CN": "这个岗位现在没有人任职，事情会顺延到别的岗位。请安排人任职，或改派别的岗位。",
    en: "Nobody holds the post now, so its matters go to others. Have somebody hold it, or name another post.",
  },
  "area-retired": {
    "zh-CN": "这个区域已经撤销，不会再有事发生在这里。请结束这一条。",
    en: "The area no longer exists, so nothing can happen there. End this duty.",
  },
  "area-without-places": {
    "zh-CN": "这个区域里还没有微网格，没有地点会落在这里。请先划分微网格。",
    en: "There is no micro-grid in this area, so no place can lie there. Draw its micro-grids first.",
  },
  "category-retired": {
    "zh-CN": "这类事已经停用，不会再有人选它。请结束这一条。",
    en: "The category is no longer used, so nobody can choose it. End this duty.",
  },
  "always-outranked": {
    "zh-CN": "这一大类里的每一类事在这个区域都另有岗位负责，没有事会轮到这一条。",
    en: "Every category of this group is answered for in this area by a post of its own, so nothing is left for this duty.",
  },
};
