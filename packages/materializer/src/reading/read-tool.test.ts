import { describe, expect, test } from "vitest";
import { shopTool } from "../shop-tools.test.fixture.ts";
import { readPath } from "./path-shape.ts";
import { readTool } from "./read-tool.ts";

describe("paths", () => {
  test.each([
    [
      "/api/v1/shops/{shop_id}/orders/{id}.json",
      [
        ["shops", "shop_id"],
        ["orders", "id"],
      ],
      undefined,
    ],
    ["/v2/orders/{id}:cancel", [["orders", "id"]], "cancel"],
    ["/orders/{id}/actions/cancel", [["orders", "id"]], "cancel"],
    ["/users('{id}')/messages", [["users", "id"], ["messages"]], undefined],
    [
      "/subscriptions/{sub}/resourceGroups/{group}/providers/Microsoft.Web/sites/{name}/slots",
      [["sites", "name"], ["slots"]],
      undefined,
    ],
    ["/me/folders/{id}/microsoft.graph.copy", [["me"], ["folders", "id"]], "copy"],
    ["/apis/batch.k8s.io/v1/jobs/{name}", [["batch.k8s.io"], ["jobs", "name"]], undefined],
    ["/repos/{owner}/{repo}/issues", [["repos", "repo"], ["issues"]], undefined],
  ])("%s", (template, steps, action) => {
    const shape = readPath(template);
    expect(shape.steps.map(({ literal, parameter }) => (parameter ? [literal, parameter] : [literal]))).toEqual(steps);
    expect(shape.action).toBe(action);
  });

  test("accounts and the first of two keys are the scope", () => {
    expect(readPath("/subscriptions/{sub}/providers/Microsoft.Web/sites/{name}").scope).toEqual(["sub"]);
    expect(readPath("/repos/{owner}/{repo}").scope).toEqual(["owner"]);
  });
});

describe("kinds and nouns", () => {
  const list = [{ path: "[].id" }, { path: "[].name" }];
  test.each([
    ["GET", "/orders", {}, "list order"],
    ["GET", "/orders/{id}", {}, "get order"],
    ["GET", "/orders/search", {}, "search order"],
    ["GET", "/orders/$count", {}, "list order"],
    ["POST", "/orders", {}, "create order"],
    ["PATCH", "/orders/{id}", {}, "update order"],
    ["PUT", "/orders/{id}", { name: "createOrUpdateOrder" }, "upsert order"],
    ["DELETE", "/orders/{id}", {}, "delete order"],
    ["POST", "/orders/{id}/cancel", {}, "act order"],
    ["GET", "/orders/{id}/lines", { outputs: list }, "list line"],
    ["GET", "/orders/{id}/address", {}, "get order"],
    ["GET", "/payment_methods", {}, "list payment method"],
    ["GET", "/statuses", {}, "list status"],
    ["POST", "/#X-Amz-Target=Shop.DescribeOrders", { name: "DescribeOrders" }, "list order"],
    ["POST", "/", { name: "UpdateOrder" }, "update order"],
    ["GET", "/v1/{name}", { name: "shop.projects.orders.get" }, "get order"],
  ] as const)("%s %s", (method, path, more, expected) => {
    const reading = readTool(shopTool(method, path, more));
    expect("reason" in reading ? reading.reason : `${reading.kind} ${reading.noun.join(" ")}`).toBe(expected);
  });

  test.each([
    ["POST", "/addresses/validate", "computes"],
    ["POST", "/orders/import", "moves many rows or files"],
    ["POST", "/orders/{id}/frobnicate", "unknown action"],
  ] as const)("%s %s is dropped: %s", (method, path, reason) => {
    expect(readTool(shopTool(method, path))).toMatchObject({ reason });
  });

  test.each([
    ["GET", "/orders/statistics", "counts or reports"],
    ["POST", "/login", "lets somebody in"],
    ["GET", "/reports", "counts or reports"],
  ] as const)("%s %s is doubted: %s", (method, path, doubt) => {
    expect(readTool(shopTool(method, path))).toMatchObject({ doubt });
  });

  test("a parent is named with its key", () => {
    expect(readTool(shopTool("GET", "/shops/{shop_id}/orders/{id}"))).toMatchObject({
      key: "id",
      parents: [{ noun: ["shop"], parameter: "shop_id" }],
    });
  });
});
