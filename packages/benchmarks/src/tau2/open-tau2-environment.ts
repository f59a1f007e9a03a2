import { openAirlineEnvironment } from "./airline/open-airline-environment.ts";
import { dataError } from "./data/data-error.ts";
import type { Tau2DomainName } from "./data/tau2-folder.ts";
import { openRetailEnvironment } from "./retail/open-retail-environment.ts";
import type { Tau2Environment } from "./tau2-environment.ts";
import { openTelecomEnvironment } from "./telecom/open-telecom-environment.ts";

/** How each domain that can be run is opened on a data folder. */
const OPENERS: Readonly<Partial<Record<Tau2DomainName, (dataFolder: string) => Tau2Environment>>> = {
  retail: openRetailEnvironment,
  airline: openAirlineEnvironment,
  telecom: openTelecomEnvironment,
};

/**
 * A domain with τ²-bench's data and policy.
 *
 * @throws ToolworldError that names the file and what is wrong with it; of type `unsupported-data` for a domain that
 * cannot be run yet.
 */
export function openTau2Environment(dataFolder: string, domain: Tau2DomainName): Tau2Environment {
  const open = OPENERS[domain];
  if (open) return open(dataFolder);
  const names = Object.keys(OPENERS).join(", ");
  throw dataError("unsupported-data", dataFolder, `${domain} cannot be run yet; choose one of ${names}`);
}
