import { expect, test, vi } from "vitest";
import { ToolworldError } from "./toolworld-error.ts";

const options = { room: "world", type: "unknown-table", message: 'no table "orders"' };

test("says which room speaks, and carries plain facts", () => {
  const error = new ToolworldError({ ...options, details: { table: "orders" }, cause: "why" });
  expect(error).toMatchObject({
    name: "ToolworldError",
    message: '[world] no table "orders"',
    details: { table: "orders" },
    cause: "why",
  });
  expect(new ToolworldError(options)).not.toHaveProperty("cause");
});

test("two installed copies know each other's errors", async () => {
  vi.resetModules();
  const other = await import("./toolworld-error.ts");
  expect(other.ToolworldError).not.toBe(ToolworldError);
  const error = new other.ToolworldError(options);
  expect(error instanceof ToolworldError).toBe(false);
  expect(ToolworldError.isInstance(error)).toBe(true);
  expect(other.ToolworldError.isInstance(new ToolworldError(options))).toBe(true);
});

test.each([new Error("x"), { room: "world" }, null, undefined, "ToolworldError"])("%s is none", (value) => {
  expect(ToolworldError.isInstance(value)).toBe(false);
});
