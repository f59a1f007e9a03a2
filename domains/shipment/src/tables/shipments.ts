import { table } from "@toolworld/kit";
import { z } from "zod";

/** The shipments. */
export const shipments = table(
  z.object({
    /** Id of the shipment. */
    shipment_id: z.string(),
    /** Number that the receiver is told. */
    tracking_number: z.string().nullable().default(null),
    /** Who receives it. */
    recipient_name: z.string().nullable().default(null),
    /** Postal code. */
    destination_postal_code: z.string().nullable().default(null),
    /** Who sends it. */
    customer_id: z.string().nullable().default(null),
    /** Where it starts. */
    origin_warehouse_id: z.string().nullable().default(null),
    /** Weight in kilograms. */
    weight_kg: z.number().nullable().default(null),
    /** Number of pallets. */
    pallets: z.int().nullable().default(null),
    /** How fast it must be. */
    service_level: z.enum(["economy", "standard", "express"]).nullable().default(null),
    /** Where it is on its way. */
    status: z
      .enum(["created", "picked_up", "in_transit", "out_for_delivery", "delivered", "returned", "cancelled"])
      .nullable()
      .default(null),
    /** Day that was promised. */
    promised_on: z.string().nullable().default(null),
    /** Street and house number. */
    destination_street: z.string().nullable().default(null),
    /** Town. */
    destination_city: z.string().nullable().default(null),
    /** Country, as an ISO 3166 code of two letters. */
    destination_country: z.string().nullable().default(null),
    /** Who took it. */
    received_by: z.string().nullable().default(null),
    /** The route that carries it. */
    route_id: z.string().nullable().default(null),
    /** When it was handed over. */
    delivered_at: z.string().nullable().default(null),
    /** Euros. */
    price: z.number().nullable().default(null),
  }),
  {
    key: "shipment_id",
    semantics: {
      singular: "shipment",
      plural: "shipments",
      columns: {
        shipment_id: { phrase: "ID", speech: "identifier" },
        tracking_number: { phrase: "tracking number", speech: "text" },
        recipient_name: { phrase: "recipient name", speech: "name" },
        destination_postal_code: { phrase: "destination postal code", speech: "text" },
        customer_id: { phrase: "customer ID", speech: "identifier" },
        origin_warehouse_id: { phrase: "origin warehouse ID", speech: "identifier" },
        weight_kg: { phrase: "weight kg", speech: "number" },
        pallets: { phrase: "pallets", speech: "number" },
        service_level: { phrase: "service level", speech: "choice" },
        status: { phrase: "status", speech: "choice", system: true },
        promised_on: { phrase: "promised date", speech: "date" },
        destination_street: { phrase: "destination street", speech: "text" },
        destination_city: { phrase: "destination city", speech: "name" },
        destination_country: { phrase: "destination country", speech: "name" },
        received_by: { phrase: "received by", speech: "opaque" },
        route_id: { phrase: "route ID", speech: "identifier" },
        delivered_at: { phrase: "delivered time", speech: "moment" },
        price: { phrase: "price", speech: "money" },
      },
    },
  },
);
