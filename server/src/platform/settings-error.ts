/** One sentence for the operator: which variable, what is wrong with it, what to do. */
export class SettingsError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "SettingsError";
  }
}
