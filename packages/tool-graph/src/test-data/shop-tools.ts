import type { InputField, OutputField, PoolTool } from "@toolworld/pool";

/** Two vendors' small APIs written for tests: a shop's orders and customers, and a bank's payments and customers. */
export const shopTools: readonly PoolTool[] = [
  tool("shop.example", "list_orders", "List the orders of the shop.", "GET /orders", ["status?"], {
    "orders[].order_id": "The order's id.",
    "orders[].customer_id": "The id of the customer who ordered.",
    "orders[].total": "The amount to pay.",
  }),
  tool("shop.example", "get_order", "Get an order of the shop.", "GET /orders/{order_id}", ["order_id"], {
    order_id: "The order's id.",
    customer_id: "The id of the customer who ordered.",
    status: "The order's status.",
  }),
  tool("shop.example", "create_order", "Create an order in the shop.", "POST /orders", ["customer_id", "items"], {
    order_id: "The new order's id.",
  }),
  tool(
    "shop.example",
    "cancel_order",
    "Cancel an order of the shop.",
    "POST /orders/{order_id}/cancel",
    ["order_id"],
    null,
  ),
  tool("shop.example", "delete_order", "Delete an order of the shop.", "DELETE /orders/{order_id}", ["order_id"], null),
  tool("shop.example", "list_customers", "List the customers of the shop.", "GET /customers", [], {
    "customers[].id": "The customer's id.",
    "customers[].name": "The customer's name.",
  }),
  tool("shop.example", "get_customer", "Get a customer of the shop.", "GET /customers/{id}", ["id"], {
    id: "The customer's id.",
    name: "The customer's name.",
  }),
  tool("bank.example", "list_payments", "List the payments of the bank.", "GET /payments", [], {
    "data[].payment_id": "The payment's id.",
    "data[].amount": "What was paid.",
  }),
  tool("bank.example", "get_payment", "Get a payment of the bank.", "GET /payments/{payment_id}", ["payment_id"], {
    payment_id: "The payment's id.",
    amount: "What was paid.",
  }),
  tool(
    "bank.example",
    "refund_payment",
    "Refund a payment of the bank.",
    "POST /payments/{payment_id}/refund",
    ["payment_id"],
    {
      refund_id: "The refund's id.",
    },
  ),
  tool(
    "bank.example",
    "get_refund",
    "Get a refund of a payment of the bank.",
    "GET /refunds/{refund_id}",
    ["refund_id"],
    {
      refund_id: "The refund's id.",
      payment_id: "The payment that was refunded.",
    },
  ),
];

/** Writes a tool: its operation, its inputs (a `?` for those that may be left out), its outputs with their descriptions. */
export function tool(
  provider: string,
  name: string,
  description: string,
  operation: string,
  inputs: readonly string[],
  outputs: Readonly<Record<string, string>> | null,
): PoolTool {
  const [method = "GET", path = "/"] = operation.split(" ");
  return {
    id: `${provider}/${provider}/${name}`,
    format: "openapi",
    provider,
    api: provider,
    name,
    description,
    method,
    path,
    inputs: inputs.map((input): InputField => {
      const field = input.replace("?", "");
      const inPath = path.includes(`{${field}}`);
      return {
        path: field,
        type: "string",
        description: `The ${field.replaceAll("_", " ")}.`,
        required: !input.endsWith("?"),
        in: inPath ? "path" : method === "GET" ? "query" : "body",
      };
    }),
    outputs:
      outputs &&
      Object.entries(outputs).map(([field, text]): OutputField => ({ path: field, type: "string", description: text })),
    inputSchemas: [],
    outputSchemas: [],
    provenance: { document: `${provider}.json`, pointer: `/paths/${name}` },
  };
}
