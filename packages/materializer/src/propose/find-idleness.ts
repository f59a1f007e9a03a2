import type { JsonObject, JsonValue } from "@toolworld/contracts";
import { createVirtualClock } from "@toolworld/kit";
import type { DomainBlueprint, TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import type { Guard, GuardBound } from "../blueprint/guard.ts";
import { guardHolds } from "../domain/guard-holds.ts";
import { seedRows } from "./seed-rows.ts";

/**
 * Says why a guard makes no difference to the rows that worlds open with: it refuses none of them, or all. A guard on arguments cannot
 * be judged by rows; whether its tool still succeeds is for the examination to say.
 */
export function findIdleness(guard: Guard, tool: ToolBlueprint, blueprint: DomainBlueprint): string | undefined {
  const operands: readonly GuardBound[] = "among" in guard ? [guard.value] : [guard.value, guard.bound];
  if (operands.some(({ type }) => type === "argument")) return undefined;
  const table = blueprint.tables.find(({ name }) => name === tool.operation.table) as TableBlueprint;
  const clock = createVirtualClock(blueprint.now);
  let rows = 0;
  let refused = 0;
  for (const made of seedRows(blueprint)) {
    for (const row of made[table.name] ?? []) {
      rows++;
      const isKept = guardHolds(guard, (value) =>
        value.type === "now"
          ? value.format === "date"
            ? clock.today()
            : clock.now()
          : readFromRow(value, row, table, blueprint, made),
      );
      if (!isKept) refused++;
    }
  }
  if (refused === 0) return `it would refuse none of ${rows} rows of "${table.name}" that seeds make`;
  return refused === rows ? `it would refuse all of ${rows} rows of "${table.name}" that seeds make` : undefined;
}

function readFromRow(
  value: GuardBound,
  row: JsonObject,
  table: TableBlueprint,
  { tables }: DomainBlueprint,
  made: Readonly<Record<string, readonly JsonObject[]>>,
): JsonValue | undefined {
  if (value.type === "constant") return value.value;
  if (value.type === "row") return row[value.column];
  if (value.type !== "parent") return undefined;
  const to = table.columns.find(({ name }) => name === value.reference)?.references;
  const target = tables.find(({ name }) => name === to);
  if (!target) return undefined;
  return (made[target.name] ?? []).find((one) => one[target.key] === row[value.reference])?.[value.column];
}
