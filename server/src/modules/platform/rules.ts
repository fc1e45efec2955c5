/** What may be kept of an error in somebody's browser: the browser leaves people out already, and is not believed. */

/** Phone and identity numbers, codes and ids are long; line numbers are short. Addresses lose what was searched for. */
export function withoutTraces(text: string): string {
  return text
    .replace(/[?#][^\s:)]*/g, "")
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, "#")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, "#")
    .replace(/\d{6,}/g, "#");
}

/** The pattern of a page's path: parts that may be an id, a number or a name in another script are left out. */
export function pagePattern(path: string): string {
  return withoutTraces(path)
    .split("/")
    .map((part) => (/^[A-Za-z][A-Za-z-]*$/.test(part) || part === "" ? part : ":id"))
    .join("/");
}
