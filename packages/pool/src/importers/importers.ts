import { awsImporter } from "./aws/aws-importer.ts";
import { googleDiscoveryImporter } from "./google-discovery/google-discovery-importer.ts";
import type { Importer } from "./importer.ts";
import { mcpImporter } from "./mcp/mcp-importer.ts";
import { openAiImporter } from "./openai/openai-importer.ts";
import { openApiImporter } from "./openapi/openapi-importer.ts";
import { toolBenchImporter } from "./toolbench/toolbench-importer.ts";

/** The importers, in the order in which they are asked whether a document is theirs. */
export const importers: readonly Importer[] = [
  openApiImporter,
  googleDiscoveryImporter,
  awsImporter,
  mcpImporter,
  toolBenchImporter,
  openAiImporter,
];
