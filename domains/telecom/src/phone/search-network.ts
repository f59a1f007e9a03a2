import type { DeepReadonly } from "@toolworld/contracts";
import { readPhone, readSurroundings, setPhone } from "../lookups/the-phone.ts";
import type { NetworkTechnology, Phone, Signal } from "../tables/phone.ts";
import type { Surroundings } from "../tables/surroundings.ts";
import type { TelecomContext } from "../tables/tables.ts";

/**
 * Looks for a network with the phone as it is now. A change of the line at the carrier's shows on the phone only after the
 * next search.
 */
export function searchNetwork(context: TelecomContext): void {
  const phone = readPhone(context);
  const surroundings = readSurroundings(context);
  askForLine(context, surroundings);
  const found =
    simState(phone) === "active" && !phone.airplane_mode && isAdmitted(phone, surroundings)
      ? { network_connection_status: "connected" as const, ...bestNetwork(phone, surroundings) }
      : NO_SERVICE;
  setPhone(context, found);
}

/** Whether there is a SIM card, and whether it can be used. */
export function simState({ sim_card_missing, sim_card_status }: DeepReadonly<Phone>): Phone["sim_card_status"] {
  return sim_card_missing ? "missing" : sim_card_status;
}

const NO_SERVICE = {
  network_connection_status: "no_service",
  network_technology_connected: "none",
  network_signal_strength: "none",
} as const;

function isAdmitted(
  { active_apn_settings }: DeepReadonly<Phone>,
  { line_active }: DeepReadonly<Surroundings>,
): boolean {
  return active_apn_settings.apn_name !== "broken" && line_active;
}

/** Reads the line, so that a search is known to come after whatever the carrier did to it: coupling orders no calls. */
function askForLine({ state }: TelecomContext, { line_id }: DeepReadonly<Surroundings>): void {
  if (line_id !== null) state.lines.get(line_id);
}

function bestNetwork(
  { network_mode_preference }: DeepReadonly<Phone>,
  { signal_strength }: DeepReadonly<Surroundings>,
): { network_technology_connected: NetworkTechnology; network_signal_strength: Signal } {
  const wanted = TECHNOLOGIES[network_mode_preference];
  const technology = wanted.find((candidate) => signal_strength[candidate] !== "none") ?? wanted[wanted.length - 1];
  return {
    network_technology_connected: technology as NetworkTechnology,
    network_signal_strength: signal_strength[technology as keyof typeof signal_strength],
  };
}

/** Which networks each setting looks for, the best first. */
const TECHNOLOGIES = {
  "4g_5g_preferred": ["5G", "4G"],
  "4g_only": ["4G"],
  "3g_only": ["3G"],
  "2g_only": ["2G"],
} as const;
