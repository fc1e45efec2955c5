const mostRemembered = 16;

/**
 * Builds a value from a text and keeps the last few, so that a text read again and again is taken apart once. The text
 * itself is the key: whatever changes in the database changes it, and nothing has to be told to forget.
 */
export function remembered<Value>(build: (text: string) => Value): (text: string) => Value {
  const values = new Map<string, Value>();
  return (text) => {
    const known = values.get(text);
    if (known !== undefined) return known;
    const value = build(text);
    values.set(text, value);
    for (const oldest of values.keys()) {
      if (values.size <= mostRemembered) break;
      values.delete(oldest);
    }
    return value;
  };
}
