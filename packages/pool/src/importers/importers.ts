import type { Importer } from "./importer.ts";
import { openApiImporter } from "./openapi/openapi-importer.ts";

/** The importers, in the order in which they are asked whether a document is theirs. */
export const importers: readonly Importer[] = [openApiImporter];
