import type { NewRowOf, Random } from "@toolworld/contracts";
import type { devices } from "../tables/device.ts";
import type { Line } from "../tables/line.ts";
import type { Plan } from "../tables/plan.ts";
import { drawDay, drawDigits, drawFree } from "./draw-digits.ts";

type Device = Required<NewRowOf<typeof devices>>;

/** A line with the device that it is used with. */
export interface SeededLine {
  readonly line: Line;
  readonly device: Device;
}

/** Makes a line, by its number in the order of lines. Its numbers are free of those that are taken. */
export function seedLine(random: Random, index: number, plans: readonly Plan[], taken: Set<string>): SeededLine {
  const device = drawDevice(random, `D${1001 + index}`, taken);
  const { plan_id, data_limit_gb } = random.pick(plans);
  const status = drawStatus(random);
  const line: Line = {
    line_id: `L${1001 + index}`,
    phone_number: drawFree(taken, () => `555-01${random.integer(0, 9)}-${drawDigits(random, 4)}`),
    status,
    plan_id,
    device_id: device.device_id,
    data_used_gb: status === "Active" ? tenths(random, data_limit_gb * 0.8) : 0,
    data_refueling_gb: 0,
    roaming_enabled: random.chance(0.5),
    contract_end_date: drawDay(random, 2026, 2027),
    last_plan_change_date: random.chance(0.5) ? drawDay(random, 2023, 2024) : null,
    last_sim_replacement_date: random.chance(0.2) ? drawDay(random, 2023, 2024) : null,
    suspension_start_date: status === "Suspended" ? `2025-02-0${random.integer(1, 9)}` : null,
  };
  return { line, device };
}

function drawStatus(random: Random): Line["status"] {
  const point = random.next();
  if (point < 0.86) return "Active";
  return point < 0.95 ? "Suspended" : "Pending Activation";
}

/** A tenth of a gigabyte up to a limit. */
function tenths(random: Random, limit: number): number {
  return random.integer(1, Math.floor(limit * 10)) / 10;
}

function drawDevice(random: Random, device_id: string, taken: Set<string>): Device {
  const isPhone = random.chance(0.85);
  return {
    device_id,
    device_type: isPhone ? "phone" : "tablet",
    model: random.pick(isPhone ? PHONES : TABLETS),
    imei: drawFree(taken, () => `35${drawDigits(random, 13)}`),
    is_esim_capable: random.chance(0.7),
    activated: true,
    activation_date: `${drawDay(random, 2023, 2024)}T10:00:00`,
    last_esim_transfer_date: null,
  };
}

const PHONES = ["Heron 4", "Heron 4 Mini", "Kestrel S", "Kestrel S Plus", "Wren Lite"];
const TABLETS = ["Slate 10", "Slate 12 Pro"];
