import type { PoolTool } from "@toolworld/pool";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findMounts } from "./find-mounts.ts";

function tool(path: string, method = "GET", outputs = ["id", "subject"]): PoolTool {
  return {
    id: `${method} ${path}`,
    format: "openapi",
    provider: "calendar.example",
    api: "calendar",
    name: path,
    description: "",
    method,
    path,
    inputs: [],
    outputs: outputs.map((field) => ({ path: field, type: "string" as const })),
    inputSchemas: [],
    outputSchemas: [],
    provenance: { document: "calendar.json", pointer: "" },
  };
}

const mounts = ["/me/calendar/events/{id}", "/users/{user}/events/{id}", "/groups/{group}/calendar/events/{event}"];

test("the shortest of three mounts stands for all", () => {
  expect([...findMounts(mounts.map((path) => tool(path)))].sort()).toEqual([
    "GET /groups/{group}/calendar/events/{event}",
    "GET /users/{user}/events/{id}",
  ]);
});

test("two alike are two operations", () => {
  expect(findMounts(mounts.slice(0, 2).map((path) => tool(path))).size).toBe(0);
});

test("another method, answer or last word is another operation", () => {
  const others = [tool("/me/events/{id}", "DELETE"), tool("/a/events/{id}", "GET", ["id"]), tool("/a/tasks/{id}")];
  expect(findMounts([...mounts.slice(0, 2).map((path) => tool(path)), ...others]).size).toBe(0);
});

test("collections at the root are no mounts", () => {
  expect(findMounts([tool("/events"), tool("/events/{id}"), tool("/{tenant}/events")]).size).toBe(0);
});

test("the order of the tools means nothing", () => {
  const tools = mounts.map((path) => tool(path));
  fc.assert(
    fc.property(fc.shuffledSubarray(tools, { minLength: tools.length }), (some) => {
      expect(findMounts(some)).toEqual(findMounts(tools));
    }),
  );
});
