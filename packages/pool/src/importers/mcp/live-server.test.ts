import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { importMcpServer } from "../../documents/import-mcp-server.ts";
import { openPool } from "../../store/open-pool.ts";
import { listMcpTools } from "./list-mcp-tools.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-pool-mcp-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server of two pages of tools, as both transports need it: what it answers to a message. */
const answering = `
const tool = (name) => ({ name, description: "Does " + name + ".", inputSchema: { type: "object", properties: { id: { type: "string" } } } });
function answer({ id, method, params }) {
  if (id === undefined) return undefined;
  if (method === "initialize") {
    return { jsonrpc: "2.0", id, result: { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: "lamp-server", version: "1.2" } } };
  }
  if (method === "tools/list") {
    const result = params?.cursor ? { tools: [tool("dim")] } : { tools: [tool("light"), tool("quench")], nextCursor: "2" };
    return { jsonrpc: "2.0", id, result };
  }
  return { jsonrpc: "2.0", id, error: { code: -32601, message: "no such method" } };
}`;
const program = join(folder, "server.mjs");
writeFileSync(
  program,
  `${answering}
import { createInterface } from "node:readline";
createInterface({ input: process.stdin }).on("line", (line) => {
  const reply = answer(JSON.parse(line));
  if (reply) process.stdout.write(JSON.stringify(reply) + "\\n");
});`,
);
const expected = {
  serverInfo: { name: "lamp-server", version: "1.2" },
  tools: [{ name: "light" }, { name: "quench" }, { name: "dim" }],
};

describe("a live MCP server", () => {
  test("is asked over its standard streams, all pages", async () => {
    const server = { type: "stdio", command: process.execPath, arguments: [program] } as const;
    expect(await listMcpTools(server)).toMatchObject(expected);
    using pool = openPool(join(folder, "pool.sqlite"), { mode: "write" });
    expect(await importMcpServer(pool, server)).toMatchObject({ source: "mcp:lamp-server", state: "imported" });
    await importMcpServer(pool, server);
    expect([...pool.tools()].map(({ id, version }) => [id, version])).toEqual([
      ["lamp-server/lamp-server/dim", "1.2"],
      ["lamp-server/lamp-server/light", "1.2"],
      ["lamp-server/lamp-server/quench", "1.2"],
    ]);
    expect(pool.stats().documents.imported).toBe(1);
  });

  test("is asked over HTTP", async () => {
    const answer = new Function(`${answering}; return answer;`)() as (message: unknown) => unknown;
    const http = createServer(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      if (request.method !== "POST") return response.writeHead(405).end();
      const reply = answer(JSON.parse(text));
      if (reply === undefined) return response.writeHead(202).end();
      return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(reply));
    });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = http.address() as AddressInfo;
      expect(await listMcpTools({ type: "http", url: `http://127.0.0.1:${port}/mcp` })).toMatchObject(expected);
    } finally {
      http.closeAllConnections();
      http.close();
    }
  });

  test("that does not answer is told in one line", async () => {
    const failing = { type: "stdio", command: process.execPath, arguments: ["-e", "process.exit(3)"] } as const;
    await expect(listMcpTools(failing)).rejects.toThrow(/^\[pool\] the MCP server ".*" gave no list of tools: /);
    await expect(listMcpTools({ type: "http", url: "nonsense" })).rejects.toThrow(/no address of an MCP server/);
  });
});
