import { type APIRequest, type APIRequestContext, expect } from "@playwright/test";

/** The demo's invented accounts all have this one; the server prints it at start. */
export const demoPassword = "plum-ferry-brook-37";

interface RequestLine {
  id: string;
  holder: { id: string; name: string };
  version: number;
}

/** What the staff does in these tests, through the same operations that the workbench uses. */
export class Staff {
  readonly #requests: APIRequest;
  readonly #baseURL: string;
  readonly #signedIn = new Map<string, Promise<APIRequestContext>>();
  #userNames: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(requests: APIRequest, baseURL: string) {
    this.#requests = requests;
    this.#baseURL = baseURL;
  }

  /** One step by the post that has the request now. */
  async act(number: string, operation: string, input: Record<string, unknown> = {}): Promise<void> {
    const line = await this.#find(number);
    const holder = await this.#as(await this.#userNameOf(line.holder.name));
    await answered(holder, `/api/requests/${line.id}/${operation}`, { ...input, version: line.version });
  }

  /** Who has the request now: the one to sign in as, and the request's id. */
  async holderOf(number: string): Promise<{ requestId: string; userName: string }> {
    const line = await this.#find(number);
    return { requestId: line.id, userName: await this.#userNameOf(line.holder.name) };
  }

  /** The holder looks at the reporter's phone number. */
  async openContact(number: string, reason: string): Promise<void> {
    const line = await this.#find(number);
    const holder = await this.#as(await this.#userNameOf(line.holder.name));
    await answered(holder, `/api/requests/${line.id}/open-contact`, { reason });
  }

  async close(): Promise<void> {
    for (const context of this.#signedIn.values()) await (await context).dispose();
  }

  #as(userName: string): Promise<APIRequestContext> {
    const known = this.#signedIn.get(userName);
    if (known) return known;
    const signingIn = this.#signIn(userName);
    this.#signedIn.set(userName, signingIn);
    return signingIn;
  }

  async #signIn(userName: string): Promise<APIRequestContext> {
    const context = await this.#requests.newContext({ baseURL: this.#baseURL });
    await answered(context, "/api/identity/sign-in-staff", { userName, password: demoPassword });
    return context;
  }

  async #find(number: string): Promise<RequestLine> {
    const district = await this.#as("district");
    const query = new URLSearchParams({ scope: "area", show: "all", sort: "filed", text: number });
    const response = await district.get(`/api/requests/list-requests?${query}`);
    expect(response.status(), await response.text()).toBe(200);
    const { requests } = (await response.json()) as { requests: (RequestLine & { number: string })[] };
    const line = requests.find((found) => found.number === number);
    expect(line, `the request ${number} in the district's list`).toBeDefined();
    return line!;
  }

  /** From the names of posts to the user names of who holds them. */
  async #userNameOf(post: string): Promise<string> {
    this.#userNames ??= this.#listAccounts();
    const userName = (await this.#userNames).get(post);
    expect(userName, `who holds ${post}`).toBeDefined();
    return userName!;
  }

  async #listAccounts(): Promise<Map<string, string>> {
    const admin = await this.#as("admin");
    const userNames = new Map<string, string>();
    let after: string | null = "";
    while (after !== null) {
      const response = await admin.get(`/api/identity/list-accounts?${new URLSearchParams({ after })}`);
      expect(response.status(), await response.text()).toBe(200);
      const page = (await response.json()) as {
        accounts: { userName: string; posts: string[] }[];
        next: string | null;
      };
      for (const { userName, posts } of page.accounts) for (const post of posts) userNames.set(post, userName);
      after = page.next;
    }
    return userNames;
  }
}

async function answered(context: APIRequestContext, path: string, data: Record<string, unknown>): Promise<void> {
  const response = await context.post(path, { data });
  expect(response.status(), `${path}: ${await response.text()}`).toBe(200);
}
