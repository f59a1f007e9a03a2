import { openAirlineEnvironment } from "./airline/open-airline-environment.ts";
import type { Tau2DomainName } from "./data/tau2-folder.ts";
import { openMockEnvironment } from "./mock/open-mock-environment.ts";
import { openRetailEnvironment } from "./retail/open-retail-environment.ts";
import type { Tau2Environment } from "./tau2-environment.ts";
import { openTelecomEnvironment } from "./telecom/open-telecom-environment.ts";

/** How each domain is opened on a data folder. */
const OPENERS: Readonly<Record<Tau2DomainName, (dataFolder: string) => Tau2Environment>> = {
  retail: openRetailEnvironment,
  airline: openAirlineEnvironment,
  telecom: openTelecomEnvironment,
  mock: openMockEnvironment,
};

/**
 * A domain with τ²-bench's data and policy.
 *
 * @throws ToolworldError that names the file and what is wrong with it.
 */
export function openTau2Environment(dataFolder: string, domain: Tau2DomainName): Tau2Environment {
  return OPENERS[domain](dataFolder);
}
