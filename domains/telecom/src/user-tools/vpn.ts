import { readPhone } from "../lookups/the-phone.ts";
import { withStatusBar } from "../phone/status-bar.ts";
import { disconnectVpn as closeTunnel, connectVpn as openTunnel } from "../phone/vpn.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** What the phone says of its VPN. */
export const checkVpnStatus = defineUserTool(
  "check_vpn_status",
  "read",
  "Look up whether a VPN is connected, to which server, and how well that server does.",
  (context) => {
    const { vpn_connected, vpn_details, vpn_enabled_setting } = readPhone(context);
    if (vpn_connected && vpn_details === null) return "VPN is ON and connected (no specific details available).";
    if (vpn_connected && vpn_details !== null) {
      const { server_address, protocol, server_performance } = vpn_details;
      const server = `server ${server_address ?? "unknown"}, protocol ${protocol ?? "unknown"}`;
      return `VPN is ON and connected. Details: ${server}, performance ${server_performance}.`;
    }
    return vpn_enabled_setting ? "VPN is turned ON in settings, but currently not connected." : "VPN is turned OFF.";
  },
);

/** Opens the VPN. */
export const connectVpn = defineUserTool("connect_vpn", "write", "Connect the VPN.", (context) =>
  openTunnel(context) ? withStatusBar(context, "VPN connected successfully.") : "VPN already connected.",
);

/** Closes the VPN. */
export const disconnectVpn = defineUserTool("disconnect_vpn", "write", "Disconnect the VPN.", (context) => {
  const wasOpen = closeTunnel(context);
  return withStatusBar(context, wasOpen ? "VPN disconnected successfully." : "No active VPN connection to disconnect.");
});
