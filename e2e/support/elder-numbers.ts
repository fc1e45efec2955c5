/**
 * The numbers of the general design specification for ageing-friendly mobile applications (2021), held against what the
 * browser has drawn. Runs inside the page, so it uses nothing from outside itself.
 */
export function brokenElderNumbers(): string[] {
  const leastText = 18;
  const leastLineSpacing = 1.3;
  const leastParagraphSpacing = 1.3;
  const leastMain = 60;
  const leastOther = 44;
  /** Browsers round to fractions of a pixel. */
  const tolerance = 0.6;
  const broken: string[] = [];

  const isShown = (element: Element): boolean => {
    const { width, height, bottom, right } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const drawn = width > 1 && height > 1 && bottom > 0 && right > 0;
    return drawn && style.visibility === "visible" && element.closest(".visually-hidden") === null;
  };
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${(element.textContent ?? "").trim().slice(0, 24)}`;

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || (node.textContent ?? "").trim() === "" || !isShown(parent)) continue;
    // A closed list of choices is drawn by the phone itself.
    if (parent.closest("noscript, script, option") !== null) continue;
    const style = getComputedStyle(parent);
    const size = Number.parseFloat(style.fontSize);
    if (size < leastText) broken.push(`text of ${size} px: ${nameOf(parent)}`);
    const spacing = style.lineHeight === "normal" ? 1.2 : Number.parseFloat(style.lineHeight) / size;
    if (spacing < leastLineSpacing - 0.01) broken.push(`line spacing ${spacing.toFixed(2)}: ${nameOf(parent)}`);
  }

  const headings = ".notice-title, .field-hint, .field-label, .field-error";
  for (const paragraph of document.querySelectorAll("p + p")) {
    const before = paragraph.previousElementSibling;
    if (before === null || !isShown(paragraph) || !isShown(before)) continue;
    if (before.matches(headings) || paragraph.matches(headings)) continue;
    const gap = paragraph.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
    const least = leastParagraphSpacing * Number.parseFloat(getComputedStyle(before).lineHeight);
    if (gap < least - tolerance)
      broken.push(`paragraphs ${gap.toFixed(1)} px apart, not ${least}: ${nameOf(paragraph)}`);
  }

  for (const control of document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']",
  )) {
    const label = control.matches("input[type=radio], input[type=checkbox], input[type=file]")
      ? (control.closest("label") ?? document.querySelector(`label[for="${control.id}"]`))
      : control;
    if (label === null || !isShown(label)) continue;
    const { width, height } = label.getBoundingClientRect();
    const isMain = !control.matches("a") || control.matches(".button, nav a, .line, .notice-link");
    const least = isMain ? leastMain : leastOther;
    if (Math.min(width, height) < least - tolerance) {
      broken.push(`target of ${width.toFixed(0)} × ${height.toFixed(0)} px, not ${least}: ${nameOf(label)}`);
    }
  }
  return broken;
}
