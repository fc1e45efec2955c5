// Where the demo places the seat of each street and town, by eye and in WGS 84, and how densely it is lived in. The seats are the
// sites around which the invented boundaries are drawn: close together in the city, far apart outside.

import type { LongitudeLatitude } from "./rows.ts";

export type Settlement = "core" | "urban" | "edge" | "town";
export type StreetSeat = { seat: LongitudeLatitude; settlement: Settlement };

export const streetSeats: Record<string, StreetSeat> = {
  "530302001000": { seat: [103.795, 25.492], settlement: "core" },
  "530302002000": { seat: [103.812, 25.5], settlement: "core" },
  "530302003000": { seat: [103.803, 25.517], settlement: "core" },
  "530302004000": { seat: [103.78, 25.504], settlement: "core" },
  "530302005000": { seat: [103.752, 25.515], settlement: "urban" },
  "530302006000": { seat: [103.785, 25.535], settlement: "urban" },
  "530302007000": { seat: [103.765, 25.48], settlement: "urban" },
  "530302008000": { seat: [103.816, 25.473], settlement: "urban" },
  "530302009000": { seat: [103.755, 25.44], settlement: "edge" },
  "530302010000": { seat: [103.738, 25.545], settlement: "urban" },
  "530302011000": { seat: [103.85, 25.4], settlement: "edge" },
  "530302012000": { seat: [103.845, 25.545], settlement: "edge" },
  "530302013000": { seat: [103.89, 25.485], settlement: "edge" },
  "530302102000": { seat: [103.88, 25.29], settlement: "town" },
  "530302103000": { seat: [104.06, 25.24], settlement: "town" },
  "530302104000": { seat: [103.955, 25.375], settlement: "town" },
};
