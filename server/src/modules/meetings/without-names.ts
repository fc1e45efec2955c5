import { publicNameOf } from "../councils/index.ts";
import type { Attendee } from "./record.ts";

/**
 * Words for everybody: members stand there by surname, whoever agreed by the whole name. Longer names first, so that
 * 李示例华 does not become 李某某华. Names of others, whoever releases the words has to find.
 */
export function withoutNames(words: string, members: readonly Pick<Attendee, "name" | "namePublic">[]): string {
  return members
    .filter(({ name, namePublic }) => !namePublic && name.length > 1)
    .sort((one, other) => other.name.length - one.name.length)
    .reduce((text, { name }) => text.replaceAll(name, publicNameOf(name, false)), words);
}
