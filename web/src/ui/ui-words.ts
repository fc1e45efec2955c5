import { createContext, useContext } from "react";

/** The words that the parts of the interface need of themselves, whatever page they stand on. */
export interface UiWords {
  skipToContent: string;
  loading: string;
  optional: string;
  charactersLeft: (p: { count: number }) => string;
  charactersOver: (p: { count: number }) => string;
  problems: (p: { count: number }) => string;
  photoTake: string;
  photoChoose: string;
  photoRemove: (p: { position: number }) => string;
  photoAlt: (p: { position: number }) => string;
  photosLeft: (p: { count: number }) => string;
  photoSending: (p: { percent: number }) => string;
  photoKept: string;
  mapHelp: string;
  mapNearer: string;
  mapFarther: string;
  readAloud: string;
  stopReading: string;
  offline: string;
  brokenTitle: string;
  brokenText: string;
  reload: string;
}

export const UiWordsContext = createContext<UiWords | null>(null);

export function useUiWords(): UiWords {
  const words = useContext(UiWordsContext);
  if (words === null) throw new Error("UiWordsContext is missing above this part");
  return words;
}
