import { asObject, entriesOf, own } from "../../schema/json-parts.ts";

/** A body's schema, with the media type that it is sent as. */
export interface BodySchema {
  readonly mediaType: string;
  readonly schema: unknown;
}

/**
 * The schema of a body that says most: JSON first, then forms, then whatever else has a schema. Nothing where no media type
 * has one.
 */
export function chooseBody(content: unknown): BodySchema | undefined {
  let best: (BodySchema & { readonly rank: number }) | undefined;
  for (const [mediaType, media] of entriesOf(content)) {
    const schema = own(asObject(media), "schema");
    if (asObject(schema) === undefined) continue;
    const rank = rankOf(mediaType.toLowerCase());
    if (best === undefined || rank < best.rank) best = { mediaType, schema, rank };
  }
  return best;
}

/** Whether a media type is JSON, in whatever dress: `application/hal+json`, `text/json; charset=utf-8`. */
export function isJsonLike(mediaType: string): boolean {
  return /(?:^|[/+.-])(?:x-)?json(?:$|[;\s+])|^\*\/\*|^application\/\*/i.test(mediaType);
}

function rankOf(mediaType: string): number {
  if (/^application\/json$/.test(mediaType)) return 0;
  if (isJsonLike(mediaType)) return /problem|patch|stream/.test(mediaType) ? 2 : 1;
  if (/form/.test(mediaType)) return 3;
  return /xml|yaml/.test(mediaType) ? 4 : 5;
}
