import type { identity as zh } from "../zh-CN/identity.ts";

export const identity = {
  signInTitle: "Sign in by phone number",
  signInWhy: "There is no password. Once signed in you see your reports, and forms need no code.",
  signIn: "Sign in",
  signOut: "Sign out",
  signOutQuestion: "After signing out, this phone shows your reports only once you sign in again. Sign out?",
  signOutConfirm: "Sign out",
  cancel: "Stay signed in",
  meTitle: "Me",
  signedInAs: (p) => `Signed in as ${p.phone}`,
  display: "Display",
  elder: "Large version",
  elderNote: "Larger text, larger buttons, every page can be read to you",
  language: "Language",
  chinese: "中文",
  english: "English",
  about: "About",
  accessibility: "Accessibility",
} satisfies typeof zh;
