/** How a member is called to everybody: by office and surname, by the whole name only if they agreed. */

/** Surnames of two characters that are still common; every other one is a single character. */
const twoCharacterSurnames = new Set(
  "欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 尉迟 皇甫 令狐 慕容 端木 公孙 轩辕 宇文 长孙 鲜于 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离".split(
    " ",
  ),
);

export function surnameOf(name: string): string {
  const characters = [...name.trim()];
  const two = characters.slice(0, 2).join("");
  return characters.length > 2 && twoCharacterSurnames.has(two) ? two : (characters[0] ?? "");
}

export function publicNameOf(name: string, agreed: boolean): string {
  return agreed ? name : `${surnameOf(name)}某某`;
}
