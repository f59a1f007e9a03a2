import type { JsonObject, JsonValue } from "@toolworld/contracts";
import { dict, float, int, list, model, type PythonShape, plain } from "../python-values/python-shape.ts";
import type { PythonValue } from "../python-values/python-value.ts";

/** A moment: a date and a time with a space in between. */
const moment: PythonShape = (value) => (value === null ? null : (value as string).replace("T", " "));

/** A customer. */
export const customerShape: PythonShape = model({
  customer_id: plain,
  full_name: plain,
  date_of_birth: plain,
  email: plain,
  phone_number: plain,
  address: model({ street: plain, city: plain, state: plain, zip_code: plain }),
  account_status: plain,
  payment_methods: list(model({ method_type: plain, account_number_last_4: plain, expiration_date: plain })),
  line_ids: list(plain),
  bill_ids: list(plain),
  created_at: moment,
  last_extension_date: plain,
  goodwill_credit_used_this_year: float,
});

/** A device of a line. */
export const deviceShape: PythonShape = model({
  device_id: plain,
  device_type: plain,
  model: plain,
  imei: plain,
  is_esim_capable: plain,
  activated: plain,
  activation_date: moment,
  last_esim_transfer_date: moment,
});

/** A plan. */
export const planShape: PythonShape = model({
  plan_id: plain,
  name: plain,
  data_limit_gb: float,
  price_per_month: float,
  data_refueling_price_per_gb: float,
});

/** A line; its usage is whatever number it was set to. */
export function lineShape(usage: PythonShape = float): PythonShape {
  return model({
    line_id: plain,
    phone_number: plain,
    status: plain,
    plan_id: plain,
    device_id: plain,
    data_used_gb: usage,
    data_refueling_gb: float,
    roaming_enabled: plain,
    contract_end_date: plain,
    last_plan_change_date: plain,
    last_sim_replacement_date: plain,
    suspension_start_date: plain,
  });
}

/** A bill; the descriptions of its items are written by position. */
export function billShape(describe: (description: string, position: number) => string): PythonShape {
  const bill = model({
    bill_id: plain,
    customer_id: plain,
    period_start: plain,
    period_end: plain,
    issue_date: plain,
    total_due: float,
    due_date: plain,
    line_items: list(model({ description: plain, amount: float, date: plain, item_type: plain })),
    status: plain,
  });
  return (value) => {
    const { line_items, ...rest } = value as JsonObject & { readonly line_items: readonly JsonObject[] };
    const items = line_items.map((item, position) => ({
      ...item,
      description: describe(item.description as string, position),
    }));
    return bill({ ...rest, line_items: items });
  };
}

/** The phone with its apps, which the telecom domain keeps in a table of their own. */
export function toDevice(phone: JsonObject, apps: Iterable<JsonObject>): PythonValue {
  const statuses = new Map(Array.from(apps, (app) => [app.app_name as string, appShape(app)]));
  return new Map([...(phoneShape(phone) as ReadonlyMap<string, PythonValue>), ["app_statuses", statuses]]);
}

const appShape = model({
  app_name: plain,
  permissions: model({ sms: plain, storage: plain, phone: plain, network: plain }),
});

const phoneShape = model({
  sim_card_status: plain,
  sim_card_missing: plain,
  airplane_mode: plain,
  network_signal_strength: plain,
  network_technology_connected: plain,
  network_connection_status: plain,
  battery_level: int,
  data_enabled: plain,
  roaming_enabled: plain,
  network_mode_preference: plain,
  active_apn_settings: model({
    apn_name: plain,
    reset_at_reboot: plain,
    mms_apn: plain,
    mmsc_url: plain,
    mms_proxy: plain,
    mms_port: int,
  }),
  wifi_enabled: plain,
  wifi_connected: plain,
  wifi_ssid: plain,
  wifi_signal_strength: plain,
  wifi_calling_enabled: plain,
  wifi_calling_mms_over_wifi: plain,
  data_saver_mode: plain,
  vpn_enabled_setting: plain,
  vpn_connected: plain,
  vpn_details: optional(model({ server_address: plain, protocol: plain, server_performance: plain })),
});

/** What is around the phone. */
export const surroundingsShape: PythonShape = model({
  name: plain,
  phone_number: plain,
  is_abroad: plain,
  roaming_allowed: plain,
  signal_strength: dict(plain),
  mobile_data_usage_exceeded: plain,
  line_active: plain,
  payment_request: optional(model({ bill_id: plain, amount_due: float, paid: plain })),
});

function optional(shape: PythonShape): PythonShape {
  return (value: JsonValue) => (value === null ? null : shape(value));
}
