import { readPhone, readSurroundings } from "../lookups/the-phone.ts";
import { hundredthsText } from "../money/hundredths.ts";
import type { NetworkTechnology, Signal } from "../tables/phone.ts";
import type { TelecomContext } from "../tables/tables.ts";

/** How fast mobile data are. */
export interface Speed {
  /** Megabits a second, to two decimals. */
  readonly megabits: number;
  readonly description: "Very Poor" | "Poor" | "Fair" | "Good" | "Excellent";
}

/** Whether the phone gets into the internet without Wi-Fi. */
export function hasMobileData(context: TelecomContext): boolean {
  const phone = readPhone(context);
  const { is_abroad, roaming_allowed, mobile_data_usage_exceeded } = readSurroundings(context);
  const isReached = phone.network_signal_strength !== "none" && phone.network_connection_status !== "no_service";
  const mayRoam = phone.roaming_enabled && roaming_allowed;
  return (
    !phone.airplane_mode && isReached && (!is_abroad || mayRoam) && phone.data_enabled && !mobile_data_usage_exceeded
  );
}

/** Measures mobile data; nothing where there is no connection. */
export function measureSpeed(context: TelecomContext): Speed | undefined {
  if (!hasMobileData(context)) return undefined;
  const phone = readPhone(context);
  const technology = MEAN_MEGABITS[phone.network_technology_connected];
  const isSlowTunnel = phone.vpn_connected && phone.vpn_details?.server_performance === "poor";
  const factor = (isSlowTunnel ? 0.1 : 1) * (phone.data_saver_mode ? 0.2 : 1);
  const megabits = Number(hundredthsText(technology * SIGNAL_SHARE[phone.network_signal_strength] * factor));
  return { megabits, description: describe(megabits) };
}

/** What a network gives in the middle of its range, in megabits a second. */
const MEAN_MEGABITS: Readonly<Record<NetworkTechnology, number>> = {
  none: 0,
  "2G": (0.1 + 0.4) / 2,
  "3G": (1 + 5) / 2,
  "4G": (10 + 100) / 2,
  "5G": (50 + 500) / 2,
};

const SIGNAL_SHARE: Readonly<Record<Signal, number>> = { none: 0, poor: 0.2, fair: 0.5, good: 0.8, excellent: 1 };

function describe(megabits: number): Speed["description"] {
  if (megabits < 1) return "Very Poor";
  if (megabits < 5) return "Poor";
  if (megabits < 25) return "Fair";
  return megabits < 100 ? "Good" : "Excellent";
}
