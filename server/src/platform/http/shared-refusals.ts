interface Response {
  description?: string;
  content?: Record<string, unknown>;
  $ref?: string;
}

interface Document {
  paths?: Record<string, Record<string, unknown> | undefined>;
  components?: Record<string, unknown>;
}

/**
 * The contract with each refusal described once, under its status and codes, and named where it may be answered: every
 * operation may refuse in half a dozen ways, and they are the same for nearly all.
 */
export function withSharedRefusals<Contract>(contract: Contract): Contract {
  const document = contract as Document;
  const shared: Record<string, Response> = {};
  const paths = Object.entries(document.paths ?? {}).map(([path, methods]) => {
    const slim = Object.entries(methods ?? {}).map(([method, operation]) => {
      const { responses, ...rest } = operation as { responses?: Record<string, Response> };
      const named = Object.entries(responses ?? {}).map(([status, response]) => {
        if (response.content?.["application/problem+json"] === undefined) return [status, response];
        const name = [status, ...(response.description ?? "").split(", ")].join(".");
        shared[name] = response;
        return [status, { $ref: `#/components/responses/${name}` }];
      });
      return [method, { ...rest, responses: Object.fromEntries(named) }];
    });
    return [path, Object.fromEntries(slim)];
  });
  const responses = Object.fromEntries(Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...document,
    components: { ...document.components, responses },
    paths: Object.fromEntries(paths),
  } as Contract;
}
