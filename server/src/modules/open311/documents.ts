import { XMLBuilder } from "fast-xml-parser";
import type { Service } from "./list-services.ts";
import type { ServiceRequest } from "./service-request.ts";
import type { ServiceDefinition } from "./show-service-definition.ts";

/** An answer in both of its forms. XML names the items of a list; JSON does not. */
export interface SpecDocument {
  json: unknown;
  xml: Record<string, unknown>;
}

export interface SpecError {
  code: number;
  description: string;
}

export interface Discovery {
  changeset: string;
  contact: string;
  key_service: string;
  endpoints: { specification: string; url: string; changeset: string; type: string; formats: string[] }[];
}

export function servicesDocument(services: Service[]): SpecDocument {
  return { json: services, xml: { services: { service: services } } };
}

export function definitionDocument(definition: ServiceDefinition): SpecDocument {
  const attribute = definition.attributes.map((each) => ({ ...each, values: { value: each.values } }));
  return {
    json: definition,
    xml: { service_definition: { service_code: definition.service_code, attributes: { attribute } } },
  };
}

/** Filing, tokens and searches all answer with requests; they differ in what they tell of each. */
export function requestsDocument(requests: (ServiceRequest | Record<string, unknown>)[]): SpecDocument {
  return { json: requests, xml: { service_requests: { request: requests } } };
}

export function errorsDocument(errors: SpecError[]): SpecDocument {
  return { json: errors, xml: { errors: { error: errors } } };
}

export function discoveryDocument(discovery: Discovery): SpecDocument {
  const endpoint = discovery.endpoints.map((each) => ({ ...each, formats: { format: each.formats } }));
  return { json: discovery, xml: { discovery: { ...discovery, endpoints: { endpoint } } } };
}

const builder = new XMLBuilder({ format: true, suppressEmptyNode: true });

export function xmlOf(document: SpecDocument): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(allowedInXml(document.xml))}`;
}

/** A copy without what XML 1.0 cannot hold: most control characters, which any text may bring. Null is an empty element. */
function allowedInXml(value: unknown): unknown {
  if (value === null) return "";
  if (typeof value === "string")
    return value.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
  if (Array.isArray(value)) return value.map(allowedInXml);
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, allowedInXml(part)]));
  }
  return value;
}
