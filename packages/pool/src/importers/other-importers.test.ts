import { describe, expect, test } from "vitest";
import { importFiles } from "../test-data/import-text.ts";
import { poolToolSchema } from "../tool/pool-tool.ts";

const read = (content: string | object, path = "shop.json") => {
  const document = importFiles({ [path]: content });
  for (const tool of document.tools) poolToolSchema.parse(tool);
  return document;
};

const order = { type: "object", required: ["order_id"], properties: { order_id: { type: "string" } } };

describe("MCP tools/list", () => {
  const tool = {
    name: "get_order",
    title: "Get an order",
    description: "Looks up one order.",
    inputSchema: {
      ...order,
      $defs: { Size: { enum: ["s", "m"] } },
      properties: { ...order.properties, size: { $ref: "#/$defs/Size" } },
    },
    outputSchema: { type: "object", properties: { total: { type: "number" } } },
  };

  test.each([
    ["a result", { tools: [tool], serverInfo: { name: "shop-server", version: "2" } }, "/tools/0"],
    [
      "an answer",
      { jsonrpc: "2.0", id: 1, result: { tools: [tool], serverInfo: { name: "shop-server", version: "2" } } },
      "/result/tools/0",
    ],
  ])("is read from %s", (_name, content, pointer) => {
    const { tools, format } = read(content);
    expect(format).toBe("mcp");
    expect(tools).toEqual([
      {
        id: "shop-server/shop-server/get_order",
        format: "mcp",
        provider: "shop-server",
        api: "shop-server",
        version: "2",
        name: "get_order",
        description: "Get an order. Looks up one order.",
        inputs: [
          { path: "order_id", type: "string", required: true, in: "argument" },
          { path: "size", type: "string", enum: ["s", "m"], in: "argument" },
        ],
        outputs: [{ path: "total", type: "number" }],
        inputSchemas: [],
        outputSchemas: [],
        provenance: { document: "shop.json", pointer },
      },
    ]);
  });

  test("is read from pages and bare lists, and outputs are null where no schema says", () => {
    const bare = { name: "ping", inputSchema: { type: "object" } };
    expect(read([{ result: { tools: [bare] } }, { result: { tools: [tool] } }]).tools).toHaveLength(2);
    expect(read([bare, { inputSchema: {} }])).toMatchObject({
      tools: [{ id: "shop/shop/ping", inputs: [], outputs: null }],
      problems: [{ place: "/1", message: "the tool has no name" }],
    });
  });
});

describe("functions for OpenAI", () => {
  const fn = { name: "get_order", description: "Looks up one order.", parameters: order };

  test.each([
    ["a list", [fn], "/0"],
    ["wrapped ones", [{ type: "function", function: fn }], "/0"],
    ["a request's tools", { tools: [{ type: "function", ...fn }] }, "/tools/0"],
    ["one alone", { type: "function", function: fn }, ""],
    ["input_schema", [{ name: "get_order", description: "Looks up one order.", input_schema: order }], "/0"],
    [
      "JSON Lines",
      `${JSON.stringify({ id: 1, function: [fn] })}\n${JSON.stringify({ id: 2, function: [{ ...fn, name: "b" }] })}\n`,
      "/0/function/0",
    ],
  ])("are read from %s", (_name, content, pointer) => {
    const { tools, format } = read(content, "functions.jsonl");
    expect(format).toBe("openai");
    expect(tools[0]).toMatchObject({
      id: "functions/functions/get_order",
      description: "Looks up one order.",
      inputs: [{ path: "order_id", type: "string", required: true, in: "argument" }],
      outputs: null,
      provenance: { pointer },
    });
  });

  test("may use the types of other languages, and say what they return", () => {
    const { tools } = read([
      {
        name: "area",
        parameters: {
          type: "dict",
          properties: { sides: { type: "tuple", items: { type: "float" } }, exact: { type: "bool" } },
        },
        returns: { area: { type: "float", description: "Square metres." } },
      },
    ]);
    expect(tools[0]?.inputs).toEqual([
      { path: "sides[]", type: "number", in: "argument" },
      { path: "exact", type: "boolean", in: "argument" },
    ]);
    expect(tools[0]?.outputs).toEqual([{ path: "area", type: "number", description: "Square metres." }]);
  });
});

describe("ToolBench", () => {
  const api = {
    name: "Get order",
    url: "https://shop.p.rapidapi.com/orders/{order_id}",
    description: "Looks up one order.",
    method: "GET",
    required_parameters: [{ name: "order_id", type: "STRING", description: "The order", default: "A1" }],
    optional_parameters: [{ name: "limit", type: "NUMBER", description: "", default: "" }],
  };

  test("is read from a tool's file, outputs from the schema or the answer that is shown", () => {
    const schema = { type: "object", properties: { total: { type: "number" } } };
    const body = { id: 7, lines: [{ sku: "x" }], empty: null };
    const { tools } = read({
      tool_name: "Shop",
      tool_description: "A shop.",
      category: "Commerce",
      api_list: [
        { ...api, schema },
        { ...api, name: "Other", body },
      ],
    });
    expect(tools[0]).toMatchObject({
      id: "shop/shop/get_order",
      provider: "Shop",
      method: "GET",
      path: "/orders/{order_id}",
      tags: ["Commerce"],
      inputs: [
        { path: "order_id", type: "string", description: "The order", example: "A1", required: true, in: "path" },
        { path: "limit", type: "number", in: "query" },
      ],
      outputs: [{ path: "total", type: "number" }],
    });
    expect(tools[1]?.outputs).toEqual([
      { path: "id", type: "integer", example: 7 },
      { path: "empty", type: "unknown" },
      { path: "lines[].sku", type: "string", example: "x" },
    ]);
  });

  test("is read from lists of queries, whose templates name types", () => {
    const { name: _name, description: _description, ...rest } = api;
    const template = { total: "int", lines: [{ sku: "str", _list_length: 3 }] };
    const query = {
      query: "…",
      api_list: [
        { ...rest, tool_name: "Shop", api_name: "Get order", category_name: "Commerce", template_response: template },
      ],
    };
    expect(read([query]).tools[0]).toMatchObject({
      id: "shop/shop/get_order",
      tags: ["Commerce"],
      outputs: [
        { path: "total", type: "integer" },
        { path: "lines[].sku", type: "string" },
      ],
    });
  });
});

describe("Google discovery", () => {
  test("is read with resources in resources, repeated parameters and named schemas", () => {
    const { tools, version } = read({
      kind: "discovery#restDescription",
      name: "files",
      version: "v3",
      title: "Files API",
      rootUrl: "https://files.googleapis.com/",
      servicePath: "files/v3/",
      parameters: { key: { type: "string", location: "query" } },
      schemas: {
        File: {
          id: "File",
          type: "object",
          properties: { id: { type: "string" }, owners: { type: "array", items: { $ref: "User" } } },
        },
        User: { id: "User", type: "object", properties: { email: { type: "string" } } },
      },
      resources: {
        folders: {
          resources: {
            files: {
              methods: {
                update: {
                  id: "files.folders.files.update",
                  path: "{+name}/files/{fileId}",
                  httpMethod: "PATCH",
                  parameters: {
                    fileId: { type: "string", location: "path", required: true },
                    labels: { type: "string", location: "query", repeated: true },
                  },
                  request: { $ref: "File" },
                  response: { $ref: "File" },
                },
                delete: { id: "files.folders.files.delete", path: "files", httpMethod: "DELETE" },
              },
            },
          },
        },
      },
    });
    expect(version).toBe("v3");
    expect(tools).toMatchObject([
      {
        id: "googleapis.com/files/folders_files_update",
        method: "PATCH",
        path: "/files/v3/{name}/files/{fileId}",
        inputs: [
          { path: "fileId", in: "path", required: true },
          { path: "labels[]", in: "query" },
          { path: "id", in: "body" },
          { path: "owners[].email", in: "body" },
        ],
        outputs: [{ path: "id" }, { path: "owners[].email" }],
        outputSchemas: [
          { path: "", name: "File" },
          { path: "owners[]", name: "User" },
        ],
        provenance: { pointer: "/resources/folders/resources/files/methods/update" },
      },
      { id: "googleapis.com/files/folders_files_delete", outputs: [] },
    ]);
  });
});

describe("AWS service models", () => {
  const shapes = {
    GetThingRequest: {
      type: "structure",
      required: ["Id"],
      members: {
        Id: { shape: "Id", location: "uri", locationName: "Id" },
        Limit: { shape: "Limit", location: "querystring", locationName: "limit" },
        Filter: { shape: "Filter" },
      },
    },
    GetThingResponse: { type: "structure", members: { Thing: { shape: "Thing", documentation: "<p>The thing.</p>" } } },
    Thing: {
      type: "structure",
      members: { Name: { shape: "Id" }, Parts: { shape: "Parts" }, MadeAt: { shape: "Time" } },
    },
    Parts: { type: "list", member: { shape: "Thing" } },
    Filter: { type: "map", key: { shape: "Id" }, value: { shape: "Id" } },
    Limit: { type: "integer", min: 1, max: 50 },
    Id: { type: "string", enum: ["a", "b"] },
    Time: { type: "timestamp" },
  };

  test("are read in botocore's layout", () => {
    const { tools } = read({
      metadata: {
        serviceId: "Thing Store",
        protocol: "rest-json",
        apiVersion: "2020-01-01",
        serviceFullName: "Thing Store",
      },
      operations: {
        GetThing: {
          name: "GetThing",
          http: { method: "GET", requestUri: "/things/{Id+}?x" },
          input: { shape: "GetThingRequest" },
          output: { shape: "GetThingResponse" },
          documentation: "<p>Gets a <code>Thing</code>.</p>",
        },
        DropThing: { name: "DropThing", http: { method: "DELETE", requestUri: "/things" } },
      },
      shapes,
    });
    expect(tools).toMatchObject([
      {
        id: "amazonaws.com/thing-store/get_thing",
        version: "2020-01-01",
        description: "Gets a Thing .",
        method: "GET",
        path: "/things/{Id}",
        inputs: [
          { path: "Id", type: "string", enum: ["a", "b"], required: true, in: "path" },
          { path: "Limit", type: "integer", minimum: 1, maximum: 50, in: "query" },
          { path: "Filter", type: "object", in: "body" },
        ],
        outputs: [
          { path: "Thing.Name", type: "string" },
          { path: "Thing.Parts[]", type: "object" },
          { path: "Thing.MadeAt", type: "string", format: "date-time" },
        ],
        outputSchemas: [
          { path: "", name: "GetThingResponse" },
          { path: "Thing", name: "Thing" },
          { path: "Thing.Parts[]", name: "Thing" },
        ],
      },
      { id: "amazonaws.com/thing-store/drop_thing", inputs: [], outputs: [] },
    ]);
  });

  test("are read in their shortened layout", () => {
    const { tools } = read({
      metadata: { endpointPrefix: "things", protocol: "query" },
      operations: {
        GetThing: {
          input: {
            type: "structure",
            required: ["Id"],
            members: { Id: {}, Sizes: { type: "list", member: { type: "integer" } } },
          },
          output: { resultWrapper: "R", type: "structure", members: { Thing: { shape: "S1f" } } },
        },
      },
      shapes: { S1f: { type: "structure", members: { Name: {} } } },
    });
    expect(tools[0]).toMatchObject({
      id: "amazonaws.com/things/get_thing",
      method: "POST",
      inputs: [
        { path: "Id", type: "string", required: true, in: "body" },
        { path: "Sizes[]", type: "integer", in: "body" },
      ],
      outputs: [{ path: "Thing.Name", type: "string" }],
      outputSchemas: [],
    });
    expect(tools[0]?.path).toBeUndefined();
  });
});
