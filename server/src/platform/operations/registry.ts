import { anyone } from "./actor.ts";
import type { Operation } from "./operation.ts";

const verbNoun = /^[a-z]+(-[a-z0-9]+)+$/;

/** All operations of the application, by name. One that lacks a permission, or shares a name, keeps the server from starting. */
export class Registry {
  readonly #operations = new Map<string, Operation>();

  add(...operations: Operation[]): void {
    for (const operation of operations) {
      const { name } = operation;
      if (!verbNoun.test(name)) throw new Error(`operation "${name}" is not named verb-noun`);
      if (typeof operation.permission !== "function") {
        throw new Error(`operation "${name}" says nobody's right: give it a permission from its module's policy.ts`);
      }
      if (this.#operations.has(name)) throw new Error(`two operations are called "${name}"`);
      if (operation.withoutSession && !operation.permission(anyone)) {
        throw new Error(`operation "${name}" reads no session, so it must be open to anyone`);
      }
      this.#operations.set(name, operation);
    }
  }

  get(name: string): Operation | undefined {
    return this.#operations.get(name);
  }

  all(): Operation[] {
    return [...this.#operations.values()];
  }
}

/** The one address of an operation: /api/module/{…}/verb-noun. */
export function pathOf(operation: Operation): string {
  return ["/api", operation.module, operation.at, operation.name].filter(Boolean).join("/");
}

/** GET for a read, POST for a write and for a read whose input must not stand in an address. */
export function methodOf(operation: Operation): "GET" | "POST" {
  return operation.access === "read" && !operation.inBody ? "GET" : "POST";
}
