import { defineDomain } from "@toolworld/kit";
import {
  assertDataRefuelingAmount,
  assertLineStatus,
  assertNoOverdueBill,
  assertOverdueBillExists,
} from "./assertions/carrier-assertions.ts";
import {
  assertAirplaneModeStatus,
  assertCanSendMms,
  assertInternetNotExcellent,
  assertInternetSpeed,
  assertMobileDataSaverModeStatus,
  assertMobileDataStatus,
  assertMobileDataUsageExceeded,
  assertMobileRoamingStatus,
  assertServiceStatus,
} from "./assertions/phone-assertions.ts";
import { couple } from "./couple.ts";
import { policy } from "./policy.ts";
import { seedCarrier } from "./seed/seed-carrier.ts";
import { setDataUsage, suspendLineForOverdueBill } from "./setup-tools/carrier-setup.ts";
import {
  breakApnMmsSetting,
  breakApnSettings,
  breakVpn,
  lockSimCard,
  removeAppPermission,
  setWifiCalling,
  unseatSimCard,
} from "./setup-tools/fault-setup.ts";
import {
  simulateNetworkSearch,
  turnAirplaneModeOff,
  turnAirplaneModeOn,
  turnDataOff,
  turnDataOn,
  turnDataSaverModeOff,
  turnDataSaverModeOn,
  turnRoamingOff,
  turnRoamingOn,
} from "./setup-tools/switch-setup.ts";
import { setUserInfo, setUserLocation } from "./setup-tools/user-setup.ts";
import { tables } from "./tables/tables.ts";
import { disableRoaming } from "./tools/disable-roaming.ts";
import { enableRoaming } from "./tools/enable-roaming.ts";
import { getBillsForCustomer } from "./tools/get-bills-for-customer.ts";
import { getCustomerById } from "./tools/get-customer-by-id.ts";
import { getCustomerByName } from "./tools/get-customer-by-name.ts";
import { getCustomerByPhone } from "./tools/get-customer-by-phone.ts";
import { getDataUsage } from "./tools/get-data-usage.ts";
import { getDetailsById } from "./tools/get-details-by-id.ts";
import { refuelData } from "./tools/refuel-data.ts";
import { resumeLine } from "./tools/resume-line.ts";
import { sendPaymentRequest } from "./tools/send-payment-request.ts";
import { suspendLine } from "./tools/suspend-line.ts";
import { transferToHumanAgents } from "./tools/transfer-to-human-agents.ts";
import { checkApnSettings, resetApnSettings, setApnSettings } from "./user-tools/access-point.ts";
import { checkAppPermissions, checkAppStatus, checkInstalledApps, grantAppPermission } from "./user-tools/apps.ts";
import { checkNetworkModePreference, setNetworkModePreference } from "./user-tools/network-mode.ts";
import { checkPaymentRequest, makePayment } from "./user-tools/payment.ts";
import { canSendMms } from "./user-tools/picture-messages.ts";
import { rebootDevice } from "./user-tools/reboot.ts";
import { checkSimStatus, reseatSimCard } from "./user-tools/sim-card.ts";
import { runSpeedTest } from "./user-tools/speed-test.ts";
import { checkNetworkStatus, checkStatusBar } from "./user-tools/status.ts";
import {
  checkDataRestrictionStatus,
  toggleAirplaneMode,
  toggleData,
  toggleDataSaverMode,
  toggleRoaming,
} from "./user-tools/switches.ts";
import { checkVpnStatus, connectVpn, disconnectVpn } from "./user-tools/vpn.ts";
import { checkWifiCallingStatus, checkWifiStatus, toggleWifi, toggleWifiCalling } from "./user-tools/wifi.ts";

/**
 * A mobile carrier's help desk. The agent has customers, lines and bills; the phone is in the user's hand, and each side
 * needs the other to mend it.
 *
 * @example
 * const world = openWorld(telecom, { seed: 1 });
 * world.call({ name: "toggle_airplane_mode", arguments: {}, requestor: "user" });
 */
export const telecom = defineDomain({
  contract: "domain/1",
  name: "telecom",
  version: "0.1.0",
  policy,
  tables,
  tools: [
    getCustomerByPhone,
    getCustomerById,
    getCustomerByName,
    getDetailsById,
    getBillsForCustomer,
    getDataUsage,
    sendPaymentRequest,
    suspendLine,
    resumeLine,
    enableRoaming,
    disableRoaming,
    refuelData,
    transferToHumanAgents,
  ],
  userTools: [
    checkStatusBar,
    checkNetworkStatus,
    checkNetworkModePreference,
    setNetworkModePreference,
    runSpeedTest,
    toggleAirplaneMode,
    checkSimStatus,
    reseatSimCard,
    toggleData,
    toggleRoaming,
    checkDataRestrictionStatus,
    toggleDataSaverMode,
    checkApnSettings,
    setApnSettings,
    resetApnSettings,
    checkWifiStatus,
    toggleWifi,
    checkWifiCallingStatus,
    toggleWifiCalling,
    checkVpnStatus,
    connectVpn,
    disconnectVpn,
    checkInstalledApps,
    checkAppStatus,
    checkAppPermissions,
    grantAppPermission,
    canSendMms,
    rebootDevice,
    checkPaymentRequest,
    makePayment,
  ],
  setupTools: [
    setUserInfo,
    setUserLocation,
    setDataUsage,
    suspendLineForOverdueBill,
    simulateNetworkSearch,
    turnAirplaneModeOn,
    turnAirplaneModeOff,
    turnDataOn,
    turnDataOff,
    turnRoamingOn,
    turnRoamingOff,
    turnDataSaverModeOn,
    turnDataSaverModeOff,
    unseatSimCard,
    lockSimCard,
    breakApnSettings,
    breakApnMmsSetting,
    breakVpn,
    setWifiCalling,
    removeAppPermission,
  ],
  assertions: {
    assert_data_refueling_amount: assertDataRefuelingAmount,
    assert_line_status: assertLineStatus,
    assert_overdue_bill_exists: assertOverdueBillExists,
    assert_no_overdue_bill: assertNoOverdueBill,
    assert_airplane_mode_status: assertAirplaneModeStatus,
    assert_service_status: assertServiceStatus,
    assert_mobile_data_status: assertMobileDataStatus,
    assert_mobile_roaming_status: assertMobileRoamingStatus,
    assert_mobile_data_saver_mode_status: assertMobileDataSaverModeStatus,
    assert_internet_speed: assertInternetSpeed,
    assert_internet_not_excellent: assertInternetNotExcellent,
    assert_can_send_mms: assertCanSendMms,
    assert_mobile_data_usage_exceeded: assertMobileDataUsageExceeded,
  },
  couple,
  now: "2025-02-25T12:08:00.000Z",
  seed: (context) => seedCarrier(context),
});
