import type { PoolTool } from "@toolworld/pool";
import type { ToolDocument } from "./document/tool-document.ts";

/** A document of the index with what a test says of it. */
export function documentOf(id: string, parts: Partial<ToolDocument> = {}): ToolDocument {
  return {
    id,
    name: id,
    provider: "",
    description: "",
    topics: "",
    parameters: "",
    parameterText: "",
    outputs: "",
    outputText: "",
    ...parts,
  };
}

/** Tools of a small town: enough that each request has one answer and near misses. */
export const townDocuments: readonly ToolDocument[] = [
  documentOf("weather/forecast", {
    name: "getWeatherForecast",
    provider: "Town Weather",
    description: "Tells the weather forecast of a city for the coming days.",
    parameters: "city\ndays",
    outputs: "temperature\nwind_speed",
  }),
  documentOf("weather/history", {
    name: "getWeatherHistory",
    provider: "Town Weather",
    description: "Tells what the weather was in a city on a past date.",
    parameters: "city\ndate",
  }),
  documentOf("library/reserve", {
    name: "reserve_book",
    provider: "City Library",
    description: "Reserves a book for a reader.",
    parameters: "isbn\nreader_id",
  }),
  documentOf("library/search", {
    name: "search_books",
    provider: "City Library",
    description: "Finds books by title, author or subject.",
    parameters: "query",
    outputs: "isbn\ntitle",
  }),
  documentOf("tickets/refund", {
    name: "RefundTicket",
    provider: "Town Tickets",
    description: "Pays the price of a train ticket back.",
    parameters: "ticketNumber\nreason",
  }),
  documentOf("tickets/buy", {
    name: "BuyTicket",
    provider: "Town Tickets",
    description: "Buys a train ticket between two stations.",
    parameters: "from\nto\ndepartureTime",
    outputs: "ticketNumber",
  }),
];

/** A tool of a pool with what a test says of it. */
export function poolToolOf(parts: Partial<PoolTool> = {}): PoolTool {
  return {
    id: "shop.example/shop/get_order",
    format: "openapi",
    provider: "shop.example",
    api: "shop",
    name: "getOrder",
    description: "Gives an order. It must be yours.",
    inputs: [
      { path: "order_id", type: "string", required: true, in: "path", description: "The order's number." },
      { path: "expand[]", type: "string", in: "query" },
    ],
    outputs: [
      { path: "id", type: "string" },
      { path: "items[].sku", type: "string", description: "What was bought." },
      { path: "items[].price", type: "number" },
    ],
    inputSchemas: [],
    outputSchemas: [{ path: "", name: "Order" }],
    provenance: { document: "shop.json", pointer: "/paths/~1orders~1{order_id}/get" },
    ...parts,
  };
}
