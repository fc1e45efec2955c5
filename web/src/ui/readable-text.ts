const ownLine = "h1,h2,h3,p,li,dt,dd,label,legend,blockquote,time,span,a";

/** What a voice should read of a part of the page: its words, one line per block, without the buttons. */
export function readableText(part: Element | null): string {
  if (part === null) return "";
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let text = "";
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest("button,[aria-hidden],option") !== null) continue;
    const here = parent.closest(ownLine);
    text += here === block ? node.textContent : `\n${node.textContent}`;
    block = here;
  }
  return text;
}
