import { digest } from "@toolworld/contracts";
import { listMcpTools, type McpServer } from "../importers/mcp/list-mcp-tools.ts";
import type { Pool, PoolDocument } from "../store/pool.ts";
import { importValue } from "./import-document.ts";

/**
 * Reads the tools of a live MCP server into a pool, in place of what it said before. Its source is `mcp:` and the name that
 * the server gives itself.
 *
 * @throws ToolworldError as {@link listMcpTools} does.
 */
export async function importMcpServer(pool: Pool, server: McpServer): Promise<PoolDocument> {
  const listing = await listMcpTools(server);
  const reference = { source: `mcp:${listing.serverInfo.name}`, path: "tools/list" };
  const document = importValue(listing, reference, digest(listing));
  pool.add(document);
  pool.fold();
  return document;
}
