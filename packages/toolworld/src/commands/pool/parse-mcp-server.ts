import type { McpServer } from "@toolworld/pool";
import { usageError } from "../../usage-error.ts";

/** Reads an MCP server: an address, or a command with its arguments, in which quotes hold blanks together. */
export function parseMcpServer(text: string): McpServer {
  if (/^https?:\/\//i.test(text)) return { type: "http", url: text };
  const words = Array.from(text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, double, single, bare]) => {
    return double ?? single ?? bare ?? "";
  });
  const [command, ...rest] = words;
  if (!command) throw usageError("invalid-server", `"${text}" is no MCP server; give an address or a command`);
  return { type: "stdio", command, arguments: rest };
}
