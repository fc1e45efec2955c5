import type { RefusalFacts } from "../platform/refusals.ts";

export const refusals: Record<string, (facts: RefusalFacts) => string> = {
  "input-invalid": () =>
    "Something is not filled in right, so nothing was saved. Please correct it and send it again.",
  "input-too-large": () => "This is too large and was not taken. Send it in parts, or make the photos smaller.",
  "media-type-unknown": () => "We cannot open this kind of file. Please use a photo, a table or text.",
  "sign-in-needed": () => "Please sign in first. You will come back here.",
  "right-missing": () => "Your post does not take this step in this matter.",
  "not-found": () => "Nothing was found. Please check the number or the link.",
  "too-many-tries": () => "Too many tries. Please wait a moment; what you filled in is kept.",
  unavailable: () =>
    "The system is coming back. Nothing was saved just now; please send it again, it will not be doubled.",
  bug: () => "Something went wrong on our side. Nothing was saved; we have noted it. Please try again in a while.",
};
