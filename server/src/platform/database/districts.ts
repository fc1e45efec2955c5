import type pg from "pg";
import type { District } from "../operations/operation.ts";

interface ServedDistrict extends District {
  hosts: string[];
  /** Everybody and everything in it is made up. */
  demo: boolean;
  createdAt: string;
  /** Null while it is being filled. */
  openedAt: string | null;
}

/** The districts served here, kept in memory: they must be known before a district can be set. */
export class Districts {
  readonly #pool: pg.Pool;
  #served: ServedDistrict[] = [];

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Reads them again; called at start and after a district was founded. */
  async refresh(): Promise<void> {
    const found = await this.#pool.query("select * from platform.list_districts()");
    this.#served = found.rows.map((row) => ({
      id: row.district_id,
      name: row.name,
      nameEn: row.name_en,
      timeZone: row.time_zone,
      hosts: row.hosts,
      demo: row.demo,
      createdAt: row.created_at,
      openedAt: row.opened_at,
    }));
  }

  all(): readonly ServedDistrict[] {
    return this.#served;
  }

  byId(id: number): ServedDistrict | undefined {
    return this.#served.find((district) => district.id === id);
  }

  /** The district whose host this is, else the first one. Before any is founded: an empty one, in which nothing is visible. */
  byHost(host: string): District {
    return this.#served.find((district) => district.hosts.includes(host)) ?? this.#served[0] ?? nowhere;
  }
}

const nowhere: District = { id: 0, name: "", nameEn: "", timeZone: "Asia/Shanghai" };
