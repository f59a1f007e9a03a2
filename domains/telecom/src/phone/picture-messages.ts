import { readPhone } from "../lookups/the-phone.ts";
import type { TelecomContext } from "../tables/tables.ts";
import { hasMobileData } from "./mobile-data.ts";

/** Whether the messaging app gets a picture message (MMS) off the phone: never over Wi-Fi, and not over 2G. */
export function canSendPictures(context: TelecomContext): boolean {
  const phone = readPhone(context);
  const messaging = context.state.apps.get("messaging");
  const goesOverWifi = phone.wifi_calling_enabled && phone.wifi_calling_mms_over_wifi;
  return (
    hasMobileData(context) &&
    phone.network_technology_connected !== "2G" &&
    !goesOverWifi &&
    phone.active_apn_settings.mmsc_url !== null &&
    messaging?.permissions.storage === true &&
    messaging.permissions.sms === true
  );
}
