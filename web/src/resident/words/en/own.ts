import type { own as zh } from "../zh-CN/own.ts";

export const own = {
  title: "My information",
  backToMe: "Me",
  dataTitle: "My data",
  dataIntro: "This is everything that is stored about you. Nobody else sees this page.",
  dataSignIn: "Sign in to see what is stored about you.",
  account: "Account",
  person: "Residents' register",
  requests: "What you reported",
  otherData: "Other",
  name: "Name",
  phone: "Mobile number",
  signedUp: "First sign-in",
  noPerson: "You are not in the residents' register.",
  noRequests: "You have not reported anything.",
  download: "Download everything (a JSON file)",
  fileName: "my-linli-data",

  sessionsTitle: "Where I am signed in",
  sessionsIntro: "Your account is signed in on these devices. Sign out those you do not know.",
  thisDevice: "This one",
  lastSeen: (p) => `Last used: ${p.moment}`,
  since: (p) => `Signed in: ${p.moment}`,
  revoke: "Sign it out",
  revokeQuestion: (p) => `Sign out “${p.device}”? It then has to sign in again.`,
  revokeConfirm: "Sign it out",
  revokeCancel: "Leave it",
  revoked: "That device is signed out.",

  openingsTitle: "Who looked at my phone number",
  openingsIntro: "Whoever opens your phone number must say why, and each time is listed here.",

  phoneTitle: "What this phone remembers",
  phoneReports: (p) =>
    `This phone remembers ${p.count === 1 ? "one report" : `${p.count} reports`} of yours and shows your words and photos without signing in. If others use it, let it forget.`,
  phoneForget: "Let this phone forget",
  phoneForgetQuestion:
    "Afterwards this phone shows your words and photos only once you sign in. The matters go on as before. Forget them?",
  phoneForgetConfirm: "Forget",
  phoneForgetCancel: "Keep them",
  phoneForgotten: "This phone has forgotten them.",

  demoTitle: "Demo messages",
  demoIntro:
    "This is a demo: people and matters are invented, and text messages are listed here instead of being sent. Codes are found here too.",
  demoNone: "There is no message yet.",
  demoTo: (p) => `${p.moment}, to ${p.phone}`,
  demoHint: "This is a demo; text messages are not really sent.",
  demoLook: "See the demo messages (opens a new page)",
} satisfies typeof zh;
