import { type Check, certificateSchema, type Task, type TaskDraft, type ToolDescription } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { call, shelfTask } from "../test-data/records.ts";
import { openShelf } from "../test-data/shelf-world.ts";
import { certify } from "./certify.ts";

const text = { type: "string", references: "books.id" };
const number = { type: "integer" };
const tool = (
  name: string,
  kind: "read" | "write",
  properties: Record<string, { readonly type: string }>,
): ToolDescription => ({
  name,
  description: name,
  kind,
  requestor: "agent",
  parameters: { type: "object", properties },
});
const tools = [
  tool("read", "read", { id: text }),
  tool("count", "read", { copies: number }),
  tool("add", "write", { id: text, copies: number }),
  tool("remove", "write", { id: text }),
];
const state: Check = { type: "state" };
const told: Check = { type: "communicate", facts: [{ text: "Botany" }] };
const intent = { intent: "Add 1 copy of book a and 2 of book b." };

const refusedClaims = async (task: Task) =>
  (await certify(task, { open: () => openShelf(), tools })).claims
    .filter(({ holds }) => !holds)
    .map(({ name }) => name);

const make = (calls: TaskDraft["calls"], checks: readonly Check[], rest: Partial<TaskDraft> = {}) =>
  shelfTask(calls, checks, { ...intent, ...rest });

describe("certify", () => {
  test("a sound task is certified, and the certificate is the same each time", async () => {
    const task = await make([call("add", { id: "a", copies: 1 }), call("add", { id: "b", copies: 2 })], [state]);
    const certificate = await certify(task, { open: () => openShelf(), tools });
    expect(certificate.claims.filter(({ holds }) => !holds)).toEqual([]);
    expect(certificate.certified).toBe(true);
    expect(certificate.claims.find(({ name }) => name === "every-order-passes")?.runs).toBe(2);
    expect(certificateSchema.parse(certificate)).toEqual(certificate);
    expect(await certify(task, { open: () => openShelf(), tools })).toEqual(certificate);
  });

  test("a task that asks for nothing is solved already", async () => {
    expect(await refusedClaims(await make([call("read", { id: "b" })], [state]))).toContain("nothing-fails");
  });

  test("a question whose state is not compared lets a write too many pass", async () => {
    const calls: Check = { type: "calls", mode: "partial-order" };
    expect(await refusedClaims(await make([call("read", { id: "b" })], [told, calls]))).toEqual(["extra-write-fails"]);
    expect(await refusedClaims(await make([call("read", { id: "b" })], [state, told, calls]))).toEqual([]);
  });

  test("a write that undoes itself can be left out", async () => {
    const calls = [call("add", { id: "a", copies: 1 }), call("add", { id: "b", copies: 0 })];
    expect(await refusedClaims(await make(calls, [state], { intent: "1 of a, 0 of b" }))).toContain("omission-fails");
  });

  test("an argument that no check looks at may be wrong", async () => {
    const calls = [call("add", { id: "a", copies: 1 })];
    const asserted: Check = { type: "assertions", assertions: [{ name: "has", arguments: { id: "a", atLeast: 2 } }] };
    expect(await refusedClaims(await make(calls, [asserted]))).toContain("wrong-argument-fails");
  });

  test("an identifier that nobody tells is found", async () => {
    const calls = [call("add", { id: "c", copies: 1 })];
    expect(await refusedClaims(await make(calls, [state], { intent: "Add 1 copy." }))).toEqual([
      "identifiers-reachable",
    ]);
  });

  test("an amount that nobody tells is found", async () => {
    const calls = [call("add", { id: "a", copies: 77 })];
    expect(await refusedClaims(await make(calls, [state]))).toEqual(["script-tells-enough"]);
  });

  test("a temptation that the world allows must fail", async () => {
    const temptations = [call("remove", { id: "c" })];
    const task = await make([call("read", { id: "b" })], [told], { temptations });
    expect(await refusedClaims(task)).toContain("extra-write-fails");
  });

  test("gold that no longer passes is refused at once", async () => {
    const task = await make([call("add", { id: "a", copies: 1 })], [state]);
    const certificate = await certify(
      { ...task, gold: { ...task.gold, changes: [] } },
      { open: () => openShelf(), tools },
    );
    expect(certificate).toMatchObject({ certified: false, claims: [{ name: "gold-passes", holds: false }] });
  });
});
