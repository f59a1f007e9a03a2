import { asObject, asText, entriesOf, own } from "../../schema/json-parts.ts";
import { followReferences, type Scope } from "../../schema/schema-node.ts";

/** Says which parameters are no inputs of a tool: they carry credentials, or speak of the protocol. */
export type IsHiddenParameter = (name: string, place: string) => boolean;

/**
 * The parameters that a document's security schemes name, with those that carry credentials or the protocol's own matters
 * everywhere. OpenAPI itself leaves out Accept, Content-Type and Authorization (3.0.4, section 4.8.12.1).
 */
export function readCredentials(document: unknown, scope: Scope): IsHiddenParameter {
  const own = new Set(apiKeys(document, scope));
  return (name, place) => {
    const known = name.toLowerCase();
    if (own.has(`${place} ${known}`)) return true;
    if (place === "cookie") return true;
    if (place === "header") return HIDDEN_HEADERS.has(known) || known.startsWith("x-amz-") || known.startsWith("sec-");
    return place === "query" && HIDDEN_QUERIES.has(known);
  };
}

function apiKeys(document: unknown, scope: Scope): string[] {
  const components = asObject(own(asObject(document), "components"));
  return entriesOf(own(components, "securitySchemes")).flatMap(([, value]) => {
    const scheme = followReferences({ value, scope })?.value;
    const name = asText(own(scheme, "name"));
    return own(scheme, "type") === "apiKey" && name !== undefined ? [`${own(scheme, "in")} ${name.toLowerCase()}`] : [];
  });
}

const HIDDEN_HEADERS = new Set([
  "accept",
  "accept-charset",
  "accept-encoding",
  "authorization",
  "connection",
  "content-length",
  "content-type",
  "cookie",
  "host",
  "proxy-authorization",
  "user-agent",
  "x-access-token",
  "x-api-key",
  "x-api-token",
  "x-auth-token",
  "x-csrf-token",
  "x-rapidapi-host",
  "x-rapidapi-key",
]);

/** Credentials, and what Google's APIs and Azure's take with every call. */
const HIDDEN_QUERIES = new Set([
  "$.xgafv",
  "access_token",
  "api-version",
  "api_key",
  "apikey",
  "oauth_token",
  "prettyprint",
  "quotauser",
  "upload_protocol",
  "uploadtype",
]);
