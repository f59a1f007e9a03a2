import { MAXIMUM_NAME } from "../../limits.ts";
import { asArray, asObject, asText, type Loose, own } from "../../schema/json-parts.ts";
import { plainText } from "../../text/plain-text.ts";
import type { ImportContext } from "../importer.ts";
import { apiOfTitle, providerOfAddress } from "../service-name.ts";

/** Whose API a document describes. */
export interface Service {
  readonly title: string;
  readonly provider: string;
  readonly api: string;
  readonly version?: string;
  readonly licence?: string;
}

/**
 * Reads who offers an API: what the directory of APIs.guru wrote into the document, else the first server's host, else the
 * words of the title.
 */
export function readService(
  document: Loose | undefined,
  { document: path, licence, provider: given }: ImportContext,
): Service {
  const info = asObject(own(document, "info"));
  const title = plainText(own(info, "title"), MAXIMUM_NAME) || (path.split("/").at(-1) as string);
  const listed = name(own(info, "x-providerName"));
  const hosts = asArray(own(document, "servers")).flatMap((server) => {
    const address = asText(own(asObject(server), "url"));
    return address === undefined ? [] : (providerOfAddress(address) ?? []);
  });
  const titled = apiOfTitle(title);
  const provider = listed ?? given ?? hosts[0] ?? titled ?? "unknown";
  const api = name(own(info, "x-serviceName")) ?? (listed === undefined ? titled : undefined) ?? provider;
  const version = name(own(info, "version"));
  const licenceOfInfo = asObject(own(info, "license"));
  const known = name(own(licenceOfInfo, "identifier")) ?? name(own(licenceOfInfo, "name")) ?? licence;
  return {
    title,
    provider,
    api,
    ...(version === undefined ? {} : { version }),
    ...(known === undefined ? {} : { licence: known }),
  };
}

function name(value: unknown): string | undefined {
  return plainText(typeof value === "number" ? String(value) : value, MAXIMUM_NAME) || undefined;
}
