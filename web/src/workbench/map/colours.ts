/** The tokens as the map needs them: the library takes no CSS variables. */
export function mapColours() {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: token("--surface"),
    area: token("--accent-tint"),
    chosen: token("--accent"),
    line: token("--accent"),
    frame: token("--line-strong"),
    ink: token("--ink"),
    dot: token("--danger"),
  };
}

export type MapColours = ReturnType<typeof mapColours>;
