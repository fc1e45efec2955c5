/**
 * Small choices remembered on this device. Storage may be switched off or full (private windows, WeChat): then a choice
 * lasts as long as the page.
 */
const inMemory = new Map<string, string>();

export function keptSetting(name: string): string | null {
  try {
    return window.localStorage.getItem(`linli.${name}`) ?? inMemory.get(name) ?? null;
  } catch {
    return inMemory.get(name) ?? null;
  }
}

export function keepSetting(name: string, value: string): void {
  inMemory.set(name, value);
  try {
    window.localStorage.setItem(`linli.${name}`, value);
  } catch {
    // Kept in memory above.
  }
}
