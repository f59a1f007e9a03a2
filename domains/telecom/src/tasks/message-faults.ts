import type { Fault } from "./fault.ts";
import { userCall } from "./user-steps.ts";

/** Faults that keep picture messages from going out while mobile data work. */
export const messageFaults: readonly Fault[] = [
  {
    name: "wifi-calling",
    group: "wifi-calling",
    families: ["picture-messages"],
    setup: () => [{ name: "set_wifi_calling", arguments: { enabled: true, mms_over_wifi: true } }],
    steps: () => ({ looks: [userCall("check_wifi_calling_status")], repairs: [userCall("toggle_wifi_calling")] }),
  },
  {
    name: "no-message-center",
    group: "access-point",
    families: ["picture-messages"],
    setup: () => [{ name: "break_apn_mms_setting", arguments: {} }],
    steps: () => ({
      looks: [userCall("check_apn_settings")],
      repairs: [userCall("reset_apn_settings")],
      restarts: true,
    }),
  },
  missingPermissions("no-storage-permission", ["storage"]),
  missingPermissions("no-sms-permission", ["sms"]),
  missingPermissions("no-permissions", ["sms", "storage"]),
];

function missingPermissions(name: string, permissions: readonly string[]): Fault {
  const app_name = "messaging";
  return {
    name,
    group: "permissions",
    families: ["picture-messages"],
    setup: () =>
      permissions.map((permission) => ({ name: "remove_app_permission", arguments: { app_name, permission } })),
    steps: () => ({
      looks: [userCall("check_app_permissions", { app_name })],
      repairs: permissions.map((permission) => userCall("grant_app_permission", { app_name, permission })),
    }),
  };
}
