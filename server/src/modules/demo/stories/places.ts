import type { Random } from "../world/random.ts";
import type { BuildingRow, PersonRow, World } from "../world/rows.ts";

export interface Reporter {
  name: string;
  phone: string;
}

interface House {
  building: BuildingRow;
  residents: Reporter[];
}

/** Who lives where, for whoever is to report something. */
export class Places {
  readonly #lived: House[];
  readonly #others: BuildingRow[];
  readonly #everybody: Reporter[];

  constructor({ buildings, homes, people }: Pick<World, "buildings" | "homes" | "people">) {
    const houseOf = new Map(buildings.map((building): [string, House] => [building.id, { building, residents: [] }]));
    const houseOfHome = new Map(homes.map(({ id, buildingId }) => [id, houseOf.get(buildingId)!]));
    for (const { homeId, name, phone } of people as readonly PersonRow[]) {
      if (homeId !== null && phone !== null) houseOfHome.get(homeId)?.residents.push({ name, phone });
    }
    const houses = [...houseOf.values()];
    this.#lived = houses.filter(({ residents }) => residents.length > 0);
    this.#others = houses.filter(({ residents }) => residents.length === 0).map(({ building }) => building);
    this.#everybody = this.#lived.flatMap(({ residents }) => residents);
  }

  /** Where somebody reports something: mostly at their own house, else somewhere on their way. */
  draw(random: Random): { building: BuildingRow; reporter: Reporter } {
    if (random.chance(0.6) || this.#others.length === 0) {
      const { building, residents } = random.pick(this.#lived);
      return { building, reporter: random.pick(residents) };
    }
    return { building: random.pick(this.#others), reporter: random.pick(this.#everybody) };
  }

  /** The house of whoever has this phone, and they themselves or one of their neighbours. */
  houseOf(phone: string, who: "self" | "neighbour", random: Random): { building: BuildingRow; reporter: Reporter } {
    for (const { building, residents } of this.#lived) {
      const self = residents.find((resident) => resident.phone === phone);
      if (self) return { building, reporter: who === "self" ? self : random.pick(residents) };
    }
    throw new Error(`nobody in the demo has the phone ${phone}`);
  }
}
