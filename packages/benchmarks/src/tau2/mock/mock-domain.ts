import type { Domain, SeedRows } from "@toolworld/contracts";
import { defineDomain } from "@toolworld/kit";
import { type MockTables, mockTables } from "./mock-tables.ts";
import { mockAgentTools, mockAssertions, mockSetupTools, mockUserTools } from "./mock-tools.ts";

/** The benchmark's smallest domain, which it tries itself with: a list of things to do, and a user's notifications. */
export function createMockDomain(policy: string, rows: SeedRows<MockTables>): Domain {
  const domain = defineDomain({
    name: "mock",
    version: "0.1.0",
    policy,
    tables: mockTables,
    tools: mockAgentTools,
    userTools: mockUserTools,
    setupTools: mockSetupTools,
    assertions: mockAssertions,
    seed: () => rows,
  });
  return domain as unknown as Domain;
}
