import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { Stage } from "./stage.ts";
import { districtCode } from "./world/divisions.ts";
import { postId, userNames } from "./world/posts.ts";
import type { AreaRow, PostRow, World } from "./world/rows.ts";

/** Who acts in the demo: the staff as they would be after signing in, found by their posts. */
export class Cast {
  readonly #world: World;
  readonly #areas: Map<string, AreaRow>;
  readonly #posts = new Map<string, Post>();
  readonly #byNames = new Map<string, Post>();
  readonly #holders = new Map<string, Actor[]>();
  readonly #backstopId: string;

  private constructor(world: World, accountIds: ReadonlyMap<string, string>) {
    this.#world = world;
    this.#backstopId = world.posts.find(({ backstop }) => backstop)!.id;
    this.#areas = new Map(world.areas.map((area) => [area.id, area]));
    const units = new Map(world.units.map((unit) => [unit.id, unit]));
    const people = new Map(world.people.map((person) => [person.id, person]));
    for (const row of world.posts) {
      const unit = units.get(row.unitId)!;
      const post = {
        id: row.id,
        name: row.name,
        nameEn: row.nameEn,
        role: row.role,
        unitId: row.unitId,
        unitName: unit.name,
        unitNameEn: unit.nameEn,
        areaId: row.areaId,
        level: this.#areas.get(row.areaId)!.level,
      };
      this.#posts.set(row.id, post);
      this.#byNames.set(row.name.startsWith(unit.name) ? row.name : unit.name + row.name, post);
      this.#holders.set(
        row.id,
        row.holderPersonIds.map((personId) => {
          const { name, userName } = people.get(personId)!;
          return staffMember(post, { personId, name, accountId: accountIds.get(userName ?? "") ?? null });
        }),
      );
    }
  }

  static async gather(stage: Stage, world: World, now: Temporal.Instant): Promise<Cast> {
    const strangers = new Cast(world, new Map());
    const actor = strangers.holderOf(postId(userNames.administrator), 0);
    const accountIds = new Map<string, string>();
    let after: string | null = "";
    while (after !== null) {
      const page: AccountPage = await stage.ask<AccountPage>("list-accounts", { input: { after }, now, actor });
      for (const { id, userName } of page.accounts) accountIds.set(userName, id);
      after = page.next;
    }
    return new Cast(world, accountIds);
  }

  post(id: string): Post {
    const post = this.#posts.get(id);
    if (!post) throw new Error(`the demo knows no post ${id}`);
    return post;
  }

  /** What a story needs to know of the post that has a request. */
  holding(id: string): { holderPostId: string; holderLevel: number; atBackstop: boolean } {
    return { holderPostId: id, holderLevel: this.post(id).level, atBackstop: id === this.#backstopId };
  }

  /** The post that a resident is told of by these names. */
  postNamed({ unit, person }: { unit: string; person: string | null }): Post {
    const post = this.#byNames.get(unit + (person ?? ""));
    if (!post) throw new Error(`the demo knows no post ${unit} ${person}`);
    return post;
  }

  /** One of those who hold the post: the same one for the same number. */
  holderOf(id: string, turn: number): Actor {
    const holders = this.#holders.get(this.post(id).id)!;
    return holders[turn % holders.length]!;
  }

  /** They see every request of the district. */
  get overseer(): Actor {
    return this.holderOf(postId(userNames.districtOfficer), 0);
  }

  get official(): Actor {
    return this.holderOf(postId(userNames.administrator), 0);
  }

  /** Posts of the same rank that a matter may be passed across to: the property company, the office next door. */
  neighboursOf(post: Post): PostRow[] {
    if (post.role === "grid-worker") {
      const street = this.#ancestor(post.areaId, 2);
      return this.#world.posts.filter(({ role, areaId }) => role === "property-officer" && areaId === street);
    }
    if (post.role !== "department-officer") return [];
    return this.#world.posts.filter(
      ({ id, role, areaId }) => role === post.role && areaId === post.areaId && id !== post.id,
    );
  }

  /** Whose desk a call or a visit from there reaches. */
  deskOf(microGridId: string): Actor {
    const { code } = this.#areas.get(this.#ancestor(microGridId, 3))!;
    return this.holderOf(postId(userNames.communityOfficer(code)), 0);
  }

  patrolOf(microGridId: string): Actor {
    const { code } = this.#areas.get(this.#ancestor(microGridId, 4))!;
    return this.holderOf(postId(userNames.gridWorker(code)), 0);
  }

  #ancestor(areaId: string, level: number): string {
    let area = this.#areas.get(areaId)!;
    while (area.level > level) area = this.#areas.get(area.parentId ?? "")!;
    if (area.level !== level) throw new Error(`${districtCode} has no area of level ${level} above ${areaId}`);
    return area.id;
  }
}

interface AccountPage {
  accounts: { id: string; userName: string }[];
  next: string | null;
}

function staffMember(
  post: Post,
  { personId, name, accountId }: Pick<Actor, "personId" | "name" | "accountId">,
): Actor {
  return { kind: "staff", accountId, personId, sessionId: null, clientId: null, name, posts: [post] };
}
