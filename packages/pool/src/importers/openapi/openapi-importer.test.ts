import { describe, expect, test } from "vitest";
import { MAXIMUM_FIELDS, MAXIMUM_OUTPUT_DEPTH } from "../../limits.ts";
import { importFiles, json, openApi } from "../../test-data/import-text.ts";
import { poolToolSchema } from "../../tool/pool-tool.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const only = (paths: object, schemas: object = {}) => {
  const document = importFiles({ "shop.json": openApi(paths, schemas) });
  expect(document.tools).toHaveLength(1);
  return { ...document, tool: poolToolSchema.parse(document.tools[0]) };
};
const outputsOf = (schema: object, schemas: object = {}) =>
  only({ "/things": { get: { operationId: "getThing", responses: { 200: json(schema) } } } }, schemas).tool;
const paths = (fields: readonly { readonly path: string }[] | null) => fields?.map(({ path }) => path);

describe("an OpenAPI operation", () => {
  test("comes in the normal form, with parameters, body and output", () => {
    const { tool, title, version, format } = only(
      {
        "/customers/{customer_id}/orders": {
          parameters: [{ name: "customer_id", in: "path", required: true, schema: { type: "string" } }],
          post: {
            operationId: "createOrder",
            tags: ["Orders"],
            summary: "Place an order",
            description: "Places <b>an order</b> &amp; reserves the stock.",
            parameters: [
              { name: "notify", in: "query", schema: { type: "boolean", default: true } },
              { name: "X-Request-Id", in: "header", schema: { type: "string", format: "uuid" } },
              { name: "Authorization", in: "header", schema: { type: "string" } },
            ],
            requestBody: { required: true, content: { "application/json": { schema: ref("NewOrder") } } },
            responses: {
              201: json(ref("Order")),
              400: json({ type: "object", properties: { oops: { type: "string" } } }),
            },
          },
        },
      },
      {
        NewOrder: {
          type: "object",
          required: ["items"],
          properties: {
            id: { type: "string", readOnly: true },
            items: { type: "array", items: ref("OrderLine") },
            tags: { type: "array", items: { type: "string" }, description: "Words." },
            password: { type: "string", writeOnly: true },
          },
        },
        OrderLine: {
          type: "object",
          required: ["sku"],
          properties: { sku: { type: "string" }, count: { type: "integer", minimum: 1, maximum: 9 } },
        },
        Order: {
          allOf: [
            ref("NewOrder"),
            { type: "object", properties: { status: { type: "string", enum: ["open", "paid"] } } },
          ],
        },
      },
    );
    expect({ title, version, format }).toEqual({ title: "Shop API", version: "1.0", format: "openapi" });
    expect(tool).toMatchObject({
      id: "shop.example/shop/create_order",
      provider: "shop.example",
      api: "shop",
      name: "createOrder",
      description: "Place an order. Places an order & reserves the stock.",
      method: "POST",
      path: "/customers/{customer_id}/orders",
      tags: ["Orders"],
      provenance: { document: "shop.json", pointer: "/paths/~1customers~1{customer_id}~1orders/post" },
    });
    expect(tool.inputs).toEqual([
      { path: "customer_id", type: "string", required: true, in: "path" },
      { path: "notify", type: "boolean", default: true, in: "query" },
      { path: "X-Request-Id", type: "string", format: "uuid", in: "header" },
      { path: "tags[]", type: "string", description: "Words.", in: "body" },
      { path: "password", type: "string", in: "body" },
      { path: "items[].sku", type: "string", required: true, in: "body" },
      { path: "items[].count", type: "integer", minimum: 1, maximum: 9, in: "body" },
    ]);
    expect(tool.inputSchemas).toEqual([
      { path: "", name: "NewOrder" },
      { path: "items[]", name: "OrderLine" },
    ]);
    expect(paths(tool.outputs)).toEqual(["id", "tags[]", "status", "items[].sku", "items[].count"]);
    expect(tool.outputSchemas).toEqual([
      { path: "", name: "Order" },
      { path: "items[]", name: "OrderLine" },
    ]);
    expect(tool.outputs?.find(({ path }) => path === "status")?.enum).toEqual(["open", "paid"]);
  });

  test("has null, empty or listed outputs, as documented", () => {
    const outputs = (responses: object) => only({ "/a": { get: { responses } } }).tool.outputs;
    expect(outputs({ 200: { description: "ok" } })).toBeNull();
    expect(outputs({})).toBeNull();
    expect(outputs({ 200: json({}) })).toBeNull();
    expect(outputs({ 204: { description: "gone" } })).toEqual([]);
    expect(outputs({ 200: json({ type: "object", properties: {} }) })).toEqual([]);
    expect(outputs({ 200: json({ type: "string" }) })).toEqual([{ path: "", type: "string" }]);
    expect(paths(outputs({ 200: json({ type: "array", items: { properties: { id: {} } } }) }))).toEqual(["[].id"]);
    expect(paths(outputs({ default: json({ properties: { id: {} } }) }))).toEqual(["id"]);
    expect(outputs({ default: { ...json({ properties: { id: {} } }), description: "unexpected error" } })).toBeNull();
    expect(paths(outputs({ 200: { description: "page" }, 201: json({ properties: { id: {} } }) }))).toEqual(["id"]);
    expect(paths(outputs({ "2XX": json({ properties: { id: {} } }) }))).toEqual(["id"]);
  });

  test("leaves out what security schemes name", () => {
    const document = openApi({
      "/a": {
        get: {
          parameters: [
            { name: "Shop-Key", in: "header", schema: { type: "string" } },
            { name: "session", in: "query", schema: { type: "string" } },
          ],
          responses: {},
        },
      },
    }) as { components: Record<string, unknown> };
    document.components.securitySchemes = { key: { type: "apiKey", in: "header", name: "shop-key" } };
    expect(paths(importFiles({ "a.json": document }).tools[0]?.inputs ?? null)).toEqual(["session"]);
  });

  test("is named after method and path where it has no name; a second one of a name gets a number", () => {
    const { tools } = importFiles({
      "a.json": openApi({
        "/orders/{order_id}/lines": { get: { responses: {} } },
        "/x": { get: { operationId: "same", responses: {} }, post: { operationId: "same", responses: {} } },
      }),
    });
    expect(tools.map(({ id }) => id)).toEqual([
      "shop.example/shop/get_orders_by_order_id_lines",
      "shop.example/shop/same",
      "shop.example/shop/same_2",
    ]);
  });
});

describe("schemas", () => {
  test("in a cycle end, with a leaf where they begin again", () => {
    const tool = outputsOf(ref("Folder"), {
      Folder: {
        type: "object",
        properties: {
          id: { type: "string" },
          parent: ref("Folder"),
          children: { type: "array", items: ref("Folder") },
        },
      },
    });
    expect(tool.outputs).toEqual([
      { path: "id", type: "string" },
      { path: "parent", type: "object" },
      { path: "children[]", type: "object" },
    ]);
    expect(tool.outputSchemas).toContainEqual({ path: "children[]", name: "Folder" });
  });

  test("that are made of themselves end too", () => {
    const loop = { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } };
    expect(outputsOf(ref("A"), loop).outputs).toBeNull();
    const all = {
      A: { allOf: [ref("A"), ref("B")], properties: { id: { type: "string" } } },
      B: { anyOf: [ref("A")] },
    };
    expect(paths(outputsOf(ref("A"), all).outputs)).toEqual(["id"]);
    const lists = { A: { type: "array", items: ref("A") } };
    expect(outputsOf(ref("A"), lists).outputs).toHaveLength(1);
  });

  test("of compositions that multiply are cut, not waited for", () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 24 }, (_, n) => [
        `S${n}`,
        { allOf: Array.from({ length: 20 }, () => ref(`S${(n + 1) % 24}`)) },
      ]),
    );
    const started = performance.now();
    outputsOf(ref("S0"), schemas);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("of huge depth are listed as deep as the limit", () => {
    const levels = 5000;
    const text = JSON.stringify(openApi({ "/a": { get: { responses: { 200: json({ deep: true }) } } } }));
    const schema = `${'{"properties":{"a":'.repeat(levels)}{"type":"string"}${"}}".repeat(levels)}`;
    const document = importFiles({ "a.json": text.replace('{"deep":true}', schema) });
    const [field] = document.tools[0]?.outputs ?? [];
    expect(field?.path.split(".")).toHaveLength(MAXIMUM_OUTPUT_DEPTH + 1);
    expect(field?.type).toBe("object");
  });

  test("with many fields keep those nearest to the root", () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, { type: "string" }]));
    const tool = outputsOf({
      properties: { inner: { properties: many }, id: { type: "string" }, last: { type: "string" } },
    });
    expect(tool.outputs).toHaveLength(MAXIMUM_FIELDS);
    expect(paths(tool.outputs)?.slice(0, 3)).toEqual(["id", "last", "inner.f0"]);
  });

  test("of alternatives are merged where all are objects, else the first object counts", () => {
    const cat = {
      type: "object",
      required: ["name"],
      properties: { name: { type: "string" }, lives: { type: "integer" } },
    };
    const dog = {
      type: "object",
      required: ["name"],
      properties: { name: { type: "string" }, tricks: { type: "integer" } },
    };
    expect(outputsOf({ oneOf: [cat, dog] }).outputs).toEqual([
      { path: "name", type: "string" },
      { path: "lives", type: "integer" },
      { path: "tricks", type: "integer" },
    ]);
    expect(paths(outputsOf({ anyOf: [{ type: "string" }, cat, dog] }).outputs)).toEqual(["name", "lives"]);
    expect(paths(outputsOf({ oneOf: [{ type: "null" }, cat] }).outputs)).toEqual(["name", "lives"]);
    expect(outputsOf({ properties: { mode: { anyOf: [{ const: "a" }, { enum: ["b", "c"] }] } } }).outputs).toEqual([
      { path: "mode", type: "string", enum: ["a", "b", "c"] },
    ]);
  });

  test("of names that no object may have do no harm", () => {
    const text = `{"openapi":"3.0.0","info":{"title":"x"},"paths":{"/a":{"get":{"responses":{"200":{"description":"","content":{"application/json":{"schema":{
      "type":"object","required":["constructor"],"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"},"toString":{"$ref":"#/constructor"}}}}}}}}}}}`;
    const [tool] = importFiles({ "a.json": text }).tools;
    expect(tool?.outputs).toEqual([
      { path: "constructor", type: "string", required: true },
      { path: "toString", type: "unknown" },
    ]);
    expect(({} as Record<string, unknown>).type).toBeUndefined();
  });
});

describe("documents", () => {
  test("in Swagger 2 are lifted", () => {
    const { tools, problems } = importFiles({
      "pets.yaml": `
swagger: '2.0'
info: { title: Pets, version: 1.2 }
host: api.pets.example
securityDefinitions: { key: { type: apiKey, in: query, name: pet_key } }
parameters:
  Page: { name: page, in: query, type: integer }
paths:
  /pets:
    get:
      operationId: list-pets
      parameters:
        - $ref: '#/parameters/Page'
        - { name: pet_key, in: query, type: string }
        - { name: kinds, in: query, type: array, items: { type: string, enum: [cat, dog] } }
      responses: { 200: { description: ok, schema: { type: array, items: { $ref: '#/definitions/Pet' } } } }
    post:
      operationId: add-pet
      parameters: [{ name: body, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }]
      responses: { 204: { description: done } }
definitions:
  Pet: { type: object, required: [name], properties: { name: { type: string }, born: { type: string, format: date } } }
`,
    });
    expect(problems).toEqual([]);
    expect(tools.map(({ id, version }) => [id, version])).toEqual([
      ["pets.example/pets/list_pets", "1.2"],
      ["pets.example/pets/add_pet", "1.2"],
    ]);
    expect(tools[0]?.inputs).toEqual([
      { path: "page", type: "integer", in: "query" },
      { path: "kinds[]", type: "string", enum: ["cat", "dog"], in: "query" },
    ]);
    expect(tools[0]?.outputSchemas).toEqual([{ path: "[]", name: "Pet" }]);
    expect(paths(tools[1]?.inputs ?? null)).toEqual(["name", "born"]);
    expect(tools[1]?.outputs).toEqual([]);
  });

  test("point to other files, but not out of their folder, nor to the net", () => {
    const document = importFiles({
      "api/main.yaml": `
openapi: 3.1.0
info: { title: Split }
paths:
  /orders: { $ref: paths/orders.yaml }
  /secret: { get: { responses: { 200: { description: ok, content: { application/json: { schema: { $ref: ../../outside.json } } } } } } }
  /net: { get: { responses: { 200: { description: ok, content: { application/json: { schema: { $ref: 'https://x.example/s.json' } } } } } } }
`,
      "api/paths/orders.yaml": `
get:
  operationId: listOrders
  responses:
    '200': { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '../schemas/common.json#/Order' } } } } }
`,
      "api/schemas/common.json": { Order: { properties: { id: { type: "string" }, buyer: { $ref: "person.yaml" } } } },
      "api/schemas/person.yaml": "type: object\nproperties: { name: { type: string } }",
    });
    expect(document.files.map(({ path }) => path)).toEqual([
      "../outside.json",
      "api/main.yaml",
      "api/paths/orders.yaml",
      "api/schemas/common.json",
      "api/schemas/person.yaml",
    ]);
    const [orders, secret, net] = document.tools;
    expect(paths(orders?.outputs ?? null)).toEqual(["[].id", "[].buyer.name"]);
    expect(orders?.outputSchemas).toEqual([
      { path: "[]", name: "Order" },
      { path: "[].buyer", name: "person" },
    ]);
    expect([secret?.outputs, net?.outputs]).toEqual([null, null]);
    expect(document.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/"..\/..\/outside.json" (lies outside|there is no such file)/),
      'the reference "https://x.example/s.json" is an address, which is not followed',
    ]);
  });

  test("with broken places keep the others, and tell the places", () => {
    const { state, tools, problems } = importFiles({
      "a.json": openApi({
        "/bad": 3,
        "/half": {
          get: "no",
          post: { operationId: "ok", parameters: [{ in: "query" }, null], responses: { 200: null } },
        },
        "/good": { get: { operationId: "good", responses: { 200: json(ref("Missing")) } } },
      }),
    });
    expect(state).toBe("imported");
    expect(tools.map(({ name }) => name)).toEqual(["ok", "good"]);
    expect(problems).toEqual([
      { place: "/paths/~1bad", message: "the path item is no object" },
      { place: "/paths/~1half/get", message: "the operation is no object" },
      { place: "/paths/~1half/post/parameters", message: "parameter 1 has no name and place" },
      { place: "/paths/~1half/post/parameters", message: "parameter 2 has no name and place" },
      { place: "/paths/~1half/post/responses/200", message: "the response is no object" },
      { place: "", message: 'the reference "#/components/schemas/Missing" leads nowhere' },
    ]);
  });
});
