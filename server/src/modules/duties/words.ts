import type { Locale } from "../../platform/locale.ts";
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
  return `${movedZh[reason.rule]}${subjectZh(reason)}由${holderZh(reason)}负责（岗位责任表）。${instead}`;
}

function subjectZh({ category, categoryName }: RoutingReason): string {
  if (category === "leaf") return categoryName ?? "";
  return category === "group" ? `“${categoryName}”类的事` : "没有专门指定岗位的事";
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
