import type { UiWords } from "../../../ui/ui-words.ts";

export const ui: UiWords = {
  skipToContent: "Skip to the content",
  loading: "Opening",
  optional: "(optional)",
  charactersLeft: (p) => `${p.count} characters left`,
  charactersOver: (p) => `${p.count} characters too many; please shorten it`,
  problems: (p) => (p.count === 1 ? "One thing needs correcting" : `${p.count} things need correcting`),
  photoTake: "Take a photo",
  photoChoose: "Choose photos",
  photoRemove: (p) => `Remove photo ${p.position}`,
  photoAlt: (p) => `Photo ${p.position}`,
  photosLeft: (p) => (p.count === 0 ? "No room for more photos" : `Room for ${p.count} more`),
  photoSending: (p) => `Sending, ${p.percent}% done`,
  photoKept: "Kept on this phone; it is sent once you are online",
  mapHelp:
    "Press where you want to go, and the map comes nearer. Then move the map until the cross is at the place. By keyboard: arrow keys move, plus and minus zoom.",
  mapNearer: "Nearer",
  mapFarther: "Farther",
  readAloud: "Read this page aloud",
  stopReading: "Stop reading",
  offline: "You are offline. What you write is kept on this phone.",
  brokenTitle: "This page did not open",
  brokenText:
    "Something went wrong on this page, and we have noted it. What you wrote is still on this phone. Please open the page again.",
  reload: "Open again",
};
