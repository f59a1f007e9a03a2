import { type Domain, type DomainReference, digest } from "@toolworld/contracts";
import { describeTool, toJsonSchema } from "./describe-tool.ts";

const references = new WeakMap<Domain, DomainReference>();

/**
 * Names a domain exactly. The digest covers what can be seen of it: name, version, policy, tables, tools, assertions.
 * Code cannot be digested, so an author raises the version whenever a tool answers otherwise.
 */
export function referToDomain(domain: Domain): DomainReference {
  let reference = references.get(domain);
  if (!reference) {
    reference = { name: domain.name, version: domain.version, digest: digest(describeDomain(domain)) };
    references.set(domain, reference);
  }
  return reference;
}

function describeDomain(domain: Domain) {
  return {
    contract: domain.contract,
    name: domain.name,
    version: domain.version,
    policy: domain.policy,
    now: domain.now,
    tables: Object.entries(domain.tables).map(([name, { schema, semantics: _, ...table }]) => ({
      name,
      schema: toJsonSchema(schema),
      ...table,
    })),
    tools: domain.tools.map((tool) => describeTool(tool, "agent")),
    userTools: domain.userTools.map((tool) => describeTool(tool, "user")),
    setupTools: domain.setupTools.map((tool) => describeTool(tool, "agent")),
    assertions: Object.entries(domain.assertions).map(([name, { description, parameters }]) => ({
      name,
      description,
      parameters: toJsonSchema(parameters),
    })),
    coupled: domain.couple !== undefined,
  };
}
