import { readPhone, setPhone } from "../lookups/the-phone.ts";
import type { TelecomContext } from "../tables/tables.ts";

/** Opens the tunnel to the server of the profile; false when one is open already. */
export function connectVpn(context: TelecomContext): boolean {
  const { vpn_connected, vpn_profile } = readPhone(context);
  if (vpn_connected) return false;
  setPhone(context, { vpn_connected: true, vpn_details: vpn_profile });
  return true;
}

/** Closes the tunnel; false when none is open. */
export function disconnectVpn(context: TelecomContext): boolean {
  if (!readPhone(context).vpn_connected) return false;
  setPhone(context, { vpn_connected: false, vpn_details: null });
  return true;
}
