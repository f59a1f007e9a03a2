import type { DomainBlueprint, TableBlueprint, ToolBlueprint } from "../blueprint/domain-blueprint.ts";
import { writePolicy } from "./write-policy.ts";

/** The texts of a domain that follow from its tables and tools. */
export function describeDomain(
  name: string,
  apis: readonly string[],
  tables: readonly TableBlueprint[],
  tools: readonly ToolBlueprint[],
): Pick<DomainBlueprint, "description" | "policy"> {
  const title = name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
  return {
    description: `${title}: ${tables.map(({ plural }) => plural).join(", ")}. Made from ${tools.length} operations of ${apis.join(", ")}.`,
    policy: writePolicy(title, tables, tools),
  };
}
