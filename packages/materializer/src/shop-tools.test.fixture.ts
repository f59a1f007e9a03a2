import type { InputField, OutputField, PoolTool } from "@toolworld/pool";

/** A tool of a small shop's API, with what its tests care for. */
export function shopTool(
  method: string,
  path: string,
  more: Partial<Omit<PoolTool, "inputs" | "outputs">> & {
    readonly inputs?: readonly (Partial<InputField> & { path: string })[];
    readonly outputs?: readonly (Partial<OutputField> & { path: string })[] | null;
  } = {},
): PoolTool {
  const name = more.name ?? `${method.toLowerCase()}_${path.replace(/\W+/g, "_")}`;
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter as string);
  const given = (more.inputs ?? []).map((input): InputField => ({ type: "string", in: "body", ...input }));
  return {
    id: `shop.example/shop/${method} ${path}`,
    format: "openapi",
    provider: "shop.example",
    api: "shop",
    description: "",
    method,
    path,
    inputSchemas: [],
    outputSchemas: [],
    provenance: { document: "shop.json", pointer: "" },
    ...more,
    name,
    inputs: [
      ...parameters.map((parameter): InputField => ({ path: parameter, in: "path", type: "string", required: true })),
      ...given,
    ],
    outputs: more.outputs === null ? null : (more.outputs ?? []).map((output) => ({ type: "string", ...output })),
  };
}

const order = ["id", "customer_id", "status", "total", "note", "placed_at"].map((path) =>
  path === "total"
    ? { path, type: "number" as const }
    : path === "status"
      ? { path, enum: ["open", "paid", "cancelled"] }
      : { path },
);
const customer = ["id", "name", "email", "city"].map((path) => ({ path }));

/** Customers and their orders, as a small shop's API has them. */
export const shopTools: readonly PoolTool[] = [
  shopTool("GET", "/v1/customers", {
    inputs: [
      { path: "q", in: "query" },
      { path: "city", in: "query" },
      { path: "limit", in: "query", type: "integer" },
      { path: "page", in: "query", type: "integer" },
    ],
    outputs: [
      ...customer.map((field) => ({ ...field, path: `data[].${field.path}` })),
      { path: "total", type: "integer" },
    ],
  }),
  shopTool("GET", "/v1/customers/{customer_id}", { outputs: customer }),
  shopTool("POST", "/v1/customers", {
    inputs: [{ path: "name", required: true }, { path: "email" }],
    outputs: customer,
  }),
  shopTool("DELETE", "/v1/customers/{customer_id}", { outputs: null }),
  shopTool("GET", "/v1/customers/{customer_id}/orders", {
    outputs: order.map((field) => ({ ...field, path: `[].${field.path}` })),
  }),
  shopTool("GET", "/v1/orders/{order_id}", {
    outputs: order.map((field) => ({ ...field, path: `order.${field.path}` })),
  }),
  shopTool("POST", "/v1/orders", {
    inputs: [{ path: "customer_id", required: true }, { path: "note" }, { path: "total", type: "number" }],
    outputs: order,
  }),
  shopTool("PATCH", "/v1/orders/{order_id}", { inputs: [{ path: "order.note" }], outputs: order }),
  shopTool("POST", "/v1/orders/{order_id}/cancel", { outputs: order }),
  shopTool("GET", "/v1/orders/count", { outputs: [{ path: "count", type: "integer" }] }),
  shopTool("POST", "/v1/orders/{order_id}/validate", { outputs: [{ path: "valid", type: "boolean" }] }),
];
