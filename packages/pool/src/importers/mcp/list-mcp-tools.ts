import { type JsonValue, ToolworldError } from "@toolworld/contracts";
import { poolError } from "../../store/pool-error.ts";

/** A live MCP server: a program that speaks over its standard streams, or an address that speaks HTTP. */
export type McpServer =
  | {
      readonly type: "stdio";
      readonly command: string;
      readonly arguments?: readonly string[];
      readonly directory?: string;
    }
  | { readonly type: "http"; readonly url: string; readonly headers?: Readonly<Record<string, string>> };

/** What a server says of itself and of its tools: what the importer of `tools/list` reads. */
export interface McpListing {
  readonly serverInfo: { readonly name: string; readonly version?: string };
  readonly tools: readonly JsonValue[];
}

/** How long a server may take to answer, in milliseconds. */
const TIMEOUT = 30_000;

/**
 * Asks a live MCP server for its tools, all pages of them, through the official client, which is loaded only here.
 *
 * @throws ToolworldError of type `missing-package` where `@modelcontextprotocol/client` is not installed, and of type
 * `server-failed` where the server cannot be reached or does not answer as the protocol asks.
 */
export async function listMcpTools(server: McpServer): Promise<McpListing> {
  const { Client, StreamableHTTPClientTransport, StdioClientTransport } = await loadClient();
  const client = new Client({ name: "toolworld", version: "0.0.0" });
  const name = server.type === "http" ? nameOfAddress(server.url) : server.command;
  try {
    const transport =
      server.type === "http"
        ? new StreamableHTTPClientTransport(new URL(server.url), { requestInit: { headers: { ...server.headers } } })
        : new StdioClientTransport({
            command: server.command,
            args: [...(server.arguments ?? [])],
            stderr: "ignore",
            ...(server.directory === undefined ? {} : { cwd: server.directory }),
          });
    await client.connect(transport, { timeout: TIMEOUT });
    const { tools } = await client.listTools(undefined, { timeout: TIMEOUT });
    const { name: ownName = name, version } = client.getServerVersion() ?? {};
    return {
      serverInfo: { name: ownName, ...(version === undefined ? {} : { version }) },
      tools: JSON.parse(JSON.stringify(tools)) as JsonValue[],
    };
  } catch (error) {
    if (ToolworldError.isInstance(error)) throw error;
    const message = (error instanceof Error ? error.message : String(error)).split("\n")[0];
    throw poolError(
      "server-failed",
      `the MCP server "${name}" gave no list of tools: ${message}`,
      { server: name },
      error,
    );
  } finally {
    await client.close().catch(() => undefined);
  }
}

async function loadClient() {
  try {
    const [{ Client, StreamableHTTPClientTransport }, { StdioClientTransport }] = await Promise.all([
      import("@modelcontextprotocol/client"),
      import("@modelcontextprotocol/client/stdio"),
    ]);
    return { Client, StreamableHTTPClientTransport, StdioClientTransport };
  } catch (cause) {
    throw poolError(
      "missing-package",
      "live MCP servers need the official client: npm install @modelcontextprotocol/client",
      {},
      cause,
    );
  }
}

/** An address without what may be secret in it. */
function nameOfAddress(text: string): string {
  try {
    const url = new URL(text);
    return `${url.host}${url.pathname}`;
  } catch (cause) {
    throw poolError(
      "invalid-address",
      `"${text}" is no address of an MCP server; it begins with http:// or https://`,
      {},
      cause,
    );
  }
}
