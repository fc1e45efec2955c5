import type { Building, FiledRequest, RequestToFile } from "../../../api/contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";

/** What a resident is writing, as the device keeps it. */
export interface Filing {
  /** The request's id from the first keystroke on: filing it twice is filing it once. */
  id: string;
  text: string;
  categoryId: string | null;
  photoIds: string[];
  building: Building | null;
  /** The building came from the code on its door. */
  fromDoor: boolean;
  address: string;
  location: { lng: number; lat: number } | null;
  name: string;
  phone: string;
}

export const filingDraft = "filing";
export const mostPhotos = 6;
/** Characters; the bound of the operation file-request. */
export const longestText = 2000;

export function blankFiling(): Filing {
  return {
    id: uuidv7(),
    text: "",
    categoryId: null,
    photoIds: [],
    building: null,
    fromDoor: false,
    address: "",
    location: null,
    name: "",
    phone: "",
  };
}

/** Something that would be missed. A place from the door alone is not. */
export function isBegun(filing: Filing): boolean {
  return filing.text.trim() !== "" || filing.photoIds.length > 0 || filing.address.trim() !== "";
}

/** The first words of a text, for one line. */
export function gistOf(text: string, most = 16): string {
  const line = text.trim().replace(/\s+/g, " ");
  const characters = Array.from(line);
  return characters.length <= most ? line : `${characters.slice(0, most).join("")}…`;
}

/** @param proof the phone number with its code; null for a reporter who is signed in */
export function requestOf(filing: Filing, proof: { phone: string; code: string } | null): RequestToFile {
  return {
    id: filing.id,
    description: filing.text.trim(),
    categoryId: filing.categoryId,
    buildingId: filing.building?.id ?? null,
    address: filing.address.trim(),
    location: filing.location,
    photoIds: filing.photoIds,
    reporterName: filing.name.trim(),
    phone: proof?.phone ?? null,
    code: proof?.code ?? null,
  };
}

/** What the page after filing shows; it travels in the history entry, so that a reload shows it again. */
export function isFiled(state: unknown): state is FiledRequest {
  return typeof state === "object" && state !== null && "number" in state && "dueAt" in state;
}
