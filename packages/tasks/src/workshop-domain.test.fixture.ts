import type { ColumnSemantics, ColumnSpeech, Domain, JsonObject, ToolSemantics } from "@toolworld/contracts";
import { defineDomain, drawDay, drawKey, drawUnique, makeRows, table } from "@toolworld/kit";
import { z } from "zod";

/** A domain that says what it means: customers, their bicycles, and repairs in a workshop. */

const column = (phrase: string, speech: ColumnSpeech, system = false): ColumnSemantics => ({
  phrase,
  speech,
  ...(system ? { system } : {}),
});

const Customer = z.object({ customer_id: z.string(), name: z.string(), email: z.string(), city: z.string() });
const Bicycle = z.object({
  bicycle_id: z.string(),
  customer_id: z.string().nullable(),
  name: z.string(),
  colour: z.enum(["red", "blue", "green"]),
  bought_on: z.string(),
});
const Repair = z.object({
  repair_id: z.string(),
  bicycle_id: z.string().nullable(),
  title: z.string(),
  price: z.number(),
  due_on: z.string(),
  status: z.enum(["open", "finished", "cancelled"]),
});

const tables = {
  customers: table(Customer, {
    key: "customer_id",
    semantics: {
      singular: "customer",
      plural: "customers",
      label: "name",
      columns: {
        customer_id: column("ID", "identifier"),
        name: column("name", "name"),
        email: column("email", "email"),
        city: column("city", "name"),
      },
    },
  }),
  bicycles: table(Bicycle, {
    key: "bicycle_id",
    references: { customer_id: "customers" },
    semantics: {
      singular: "bicycle",
      plural: "bicycles",
      label: "name",
      columns: {
        bicycle_id: column("ID", "identifier"),
        customer_id: column("customer", "identifier"),
        name: column("name", "name"),
        colour: column("colour", "choice"),
        bought_on: column("purchase date", "date"),
      },
    },
  }),
  repairs: table(Repair, {
    key: "repair_id",
    references: { bicycle_id: "bicycles" },
    semantics: {
      singular: "repair",
      plural: "repairs",
      label: "title",
      columns: {
        repair_id: column("ID", "identifier"),
        bicycle_id: column("bicycle", "identifier"),
        title: column("title", "name"),
        price: column("price", "money"),
        due_on: column("due date", "date"),
        status: column("status", "choice", true),
      },
    },
  }),
};
type Tables = typeof tables;
type Workshop = Domain<Tables>;

const showing = (schema: z.ZodObject, many: boolean): Required<Pick<ToolSemantics, "shows">>["shows"] => ({
  rows: many ? "data" : "",
  many,
  columns: Object.fromEntries(Object.keys(schema.shape).map((name) => [name, name])),
});

const key = { role: "key" } as const;
const value = (name: string) => ({ role: "value", column: name }) as const;
const filter = (name: string) => ({ role: "filter", column: name }) as const;

const id = (reference: string) => z.string().meta({ references: reference });

type ToolOf = Workshop["tools"][number];

const given = (input: JsonObject) =>
  Object.fromEntries(Object.entries(input).filter(([, one]) => one !== undefined)) as JsonObject;

function tool(definition: ToolOf): ToolOf {
  return definition;
}

const tools: ToolOf[] = [
  tool({
    name: "list_customers",
    kind: "read",
    description: "List customers.",
    parameters: z.object({}),
    semantics: { action: "list", table: "customers", parameters: {}, shows: showing(Customer, true) },
    execute: ({ state }) => ({ data: state.customers.find() }),
  }),
  tool({
    name: "list_bicycles",
    kind: "read",
    description: "List a customer's bicycles.",
    parameters: z.object({ customer_id: id("customers.customer_id") }),
    semantics: {
      action: "list",
      table: "bicycles",
      parameters: { customer_id: filter("customer_id") },
      shows: showing(Bicycle, true),
    },
    execute: ({ state }, input) => ({ data: state.bicycles.find(input as never) }),
  }),
  tool({
    name: "list_repairs",
    kind: "read",
    description: "List repairs.",
    parameters: z.object({ bicycle_id: id("bicycles.bicycle_id").optional() }),
    semantics: {
      action: "list",
      table: "repairs",
      parameters: { bicycle_id: filter("bicycle_id") },
      shows: {
        rows: "data",
        many: true,
        columns: { repair_id: "repair_id", title: "title", bicycle_id: "bicycle_id" },
      },
    },
    execute: ({ state }, input) => ({
      data: state.repairs
        .find(given(input as JsonObject) as never)
        .map(({ repair_id, title, bicycle_id }) => ({ repair_id, title, bicycle_id })),
    }),
  }),
  tool({
    name: "get_repair",
    kind: "read",
    description: "Get a repair.",
    parameters: z.object({ repair_id: id("repairs.repair_id") }),
    semantics: { action: "get", table: "repairs", parameters: { repair_id: key }, shows: showing(Repair, false) },
    execute: ({ state, refuse }, { repair_id }) => state.repairs.get(repair_id as string) ?? refuse("No such repair."),
  }),
  tool({
    name: "create_repair",
    kind: "write",
    description: "Create a repair.",
    parameters: z.object({
      bicycle_id: id("bicycles.bicycle_id"),
      title: z.string(),
      price: z.number().optional(),
      due_on: z.string().optional(),
    }),
    semantics: {
      action: "create",
      table: "repairs",
      parameters: {
        bicycle_id: value("bicycle_id"),
        title: value("title"),
        price: value("price"),
        due_on: value("due_on"),
      },
      shows: showing(Repair, false),
    },
    execute: ({ state, ids, clock, refuse }, input) => {
      if (!state.bicycles.get(input.bicycle_id as string)) refuse("No such bicycle.");
      const row = { price: 0, due_on: clock.today(), ...given(input as JsonObject), status: "open" };
      return state.repairs.insert({ repair_id: ids.mint({ prefix: "rep_" }), ...row } as never);
    },
  }),
  tool({
    name: "update_repair",
    kind: "write",
    description: "Change a repair.",
    parameters: z.object({
      repair_id: id("repairs.repair_id"),
      title: z.string().optional(),
      price: z.number().optional(),
      due_on: z.string().optional(),
    }),
    semantics: {
      action: "update",
      table: "repairs",
      parameters: { repair_id: key, title: value("title"), price: value("price"), due_on: value("due_on") },
      shows: showing(Repair, false),
    },
    execute: ({ state, refuse }, { repair_id, ...rest }) => {
      if (!state.repairs.get(repair_id as string)) refuse("No such repair.");
      return state.repairs.update(repair_id as string, given(rest as JsonObject) as never);
    },
  }),
  tool({
    name: "cancel_repair",
    kind: "write",
    description: "Cancel a repair.",
    parameters: z.object({ repair_id: id("repairs.repair_id") }),
    semantics: {
      action: "act",
      table: "repairs",
      verb: "cancel",
      parameters: { repair_id: key },
      sets: { status: "cancelled" },
      shows: showing(Repair, false),
    },
    execute: ({ state, refuse }, { repair_id }) => {
      const repair = state.repairs.get(repair_id as string) ?? refuse("No such repair.");
      if (repair.status === "cancelled") refuse("It is cancelled already.");
      return state.repairs.update(repair_id as string, { status: "cancelled" });
    },
  }),
  tool({
    name: "update_bicycle",
    kind: "write",
    description: "Change a bicycle.",
    parameters: z.object({
      bicycle_id: id("bicycles.bicycle_id"),
      customer_id: id("customers.customer_id").optional(),
      name: z.string().optional(),
      colour: z.enum(["red", "blue", "green"]).optional(),
    }),
    semantics: {
      action: "update",
      table: "bicycles",
      parameters: {
        bicycle_id: key,
        customer_id: value("customer_id"),
        name: value("name"),
        colour: value("colour"),
      },
      shows: showing(Bicycle, false),
    },
    execute: ({ state, refuse }, { bicycle_id, ...rest }) => {
      if (!state.bicycles.get(bicycle_id as string)) refuse("No such bicycle.");
      if (rest.customer_id && !state.customers.get(rest.customer_id as string)) refuse("No such customer.");
      return state.bicycles.update(bicycle_id as string, given(rest as JsonObject) as never);
    },
  }),
  tool({
    name: "delete_bicycle",
    kind: "write",
    description: "Delete a bicycle.",
    parameters: z.object({ bicycle_id: id("bicycles.bicycle_id") }),
    semantics: { action: "delete", table: "bicycles", parameters: { bicycle_id: key } },
    execute: ({ state, refuse }, { bicycle_id }) => {
      if (!state.bicycles.get(bicycle_id as string)) refuse("No such bicycle.");
      if (state.repairs.count({ bicycle_id: bicycle_id as string }) > 0) refuse("It still has repairs.");
      state.bicycles.delete(bicycle_id as string);
      return null;
    },
  }),
];

const FIRST = ["Amber", "Birch", "Cedar", "Dahlia", "Ember", "Fern", "Garnet", "Hazel"];
const LAST = ["Archer", "Baker", "Cooper", "Dyer", "Fletcher", "Mason", "Porter", "Turner"];
const WORK = ["New tyres", "Brake check", "Chain oiled", "Wheel trued", "Light fixed", "Saddle raised", "Gears set"];

/** The workshop. */
export const workshop: Workshop = defineDomain({
  contract: "domain/1",
  name: "workshop",
  version: "1.0.0",
  policy: "You help the customers of a bicycle workshop.",
  tables,
  tools,
  userTools: [],
  assertions: {},
  setupTools: [],
  now: "2026-03-02T09:00:00.000Z",
  seed: ({ random, clock }) => {
    const names = new Set<string>();
    const words = (index: number, last: readonly string[]) =>
      drawUnique(names, index, () => `${random.pick(FIRST)} ${random.pick(last)}`);
    const customers = makeRows<z.input<typeof Customer>>(20, (index) => {
      const name = words(index, LAST);
      const email = `${name.toLowerCase().replace(" ", ".")}${index}@example.org`;
      return { customer_id: `cus_${10_000 + index}`, name, email, city: random.pick(["Leeds", "York", "Bath"]) };
    });
    const bicycles = makeRows<z.input<typeof Bicycle>>(30, (index) => ({
      bicycle_id: `bic_${20_000 + index}`,
      customer_id: drawKey(
        random,
        customers.map(({ customer_id }) => customer_id),
      ),
      name: words(index, ["Racer", "Tourer", "Cruiser", "Tandem", "Roadster"]),
      colour: random.pick(["red", "blue", "green"] as const),
      bought_on: drawDay(random, clock, -900, -10),
    }));
    const repairs = makeRows<z.input<typeof Repair>>(40, (index) => ({
      repair_id: `rep_${30_000 + index}`,
      bicycle_id: drawKey(
        random,
        bicycles.map(({ bicycle_id }) => bicycle_id),
      ),
      title: drawUnique(names, index, () => `${random.pick(WORK)} for ${random.pick(FIRST)}`),
      price: random.integer(10, 200),
      due_on: drawDay(random, clock, 1, 60),
      status: random.pick(["open", "finished"] as const),
    }));
    return { customers, bicycles, repairs };
  },
}) as Workshop;
