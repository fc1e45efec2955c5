/** Text cut after each sentence and line. Several browsers fall silent inside an utterance longer than about 15 seconds. */
export function sentencesOf(text: string): string[] {
  const sentences = text.match(/[^\n。！？；!?;]+[。！？；!?;]*/g) ?? [];
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}
