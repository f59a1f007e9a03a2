import type { Assertion } from "@toolworld/contracts";
import { defineAssertion } from "@toolworld/kit";
import { z } from "zod";
import { readPhone, readSurroundings } from "../lookups/the-phone.ts";
import { hasMobileData, measureSpeed } from "../phone/mobile-data.ts";
import { canSendPictures } from "../phone/picture-messages.ts";
import { NetworkStatus } from "../tables/phone.ts";
import type { TelecomContext, TelecomTables } from "../tables/tables.ts";

const define = defineAssertion<TelecomTables>();
const expectedStatus = z.object({ expected_status: z.boolean().describe("What is expected.") });

/** An assertion that something is on, or works, or is not. */
function defineStatus(
  description: string,
  read: (context: TelecomContext) => boolean,
): Assertion<TelecomTables, typeof expectedStatus> {
  return define({
    description,
    parameters: expectedStatus,
    holds: (context, { expected_status }) => read(context) === expected_status,
  });
}

/** Airplane mode. */
export const assertAirplaneModeStatus = defineStatus(
  "Airplane mode is on or off, as expected.",
  (context) => readPhone(context).airplane_mode,
);

/** The network. */
export const assertServiceStatus = define({
  description: "The phone has found its network, or not, as expected.",
  parameters: z.object({ expected_status: NetworkStatus.describe("What is expected.") }),
  holds: (context, { expected_status }) => readPhone(context).network_connection_status === expected_status,
});

/** Mobile data. */
export const assertMobileDataStatus = defineStatus("Mobile data work, or not, as expected.", hasMobileData);

/** Roaming. */
export const assertMobileRoamingStatus = defineStatus(
  "Data roaming is on or off on the phone, as expected.",
  (context) => readPhone(context).roaming_enabled,
);

/** The data saver. */
export const assertMobileDataSaverModeStatus = defineStatus(
  "The data saver is on or off, as expected.",
  (context) => readPhone(context).data_saver_mode,
);

/** How fast mobile data are. */
export const assertInternetSpeed = define({
  description: "Mobile data are at least so fast.",
  parameters: z.object({
    expected_speed: z.number().describe("Megabits a second."),
    expected_desc: z.string().nullable().default(null).describe("What the speed test calls it; null for anything."),
  }),
  holds(context, { expected_speed, expected_desc }) {
    const speed = measureSpeed(context);
    const isAsDescribed = expected_desc === null || speed?.description.toLowerCase() === expected_desc.toLowerCase();
    return (speed?.megabits ?? 0) >= expected_speed && isAsDescribed;
  },
});

/** Mobile data that could be better. */
export const assertInternetNotExcellent = define({
  description: "Mobile data are not as fast as they could be.",
  parameters: z.object({}),
  holds: (context) => measureSpeed(context)?.description !== "Excellent",
});

/** Picture messages. */
export const assertCanSendMms = defineStatus("Picture messages go out, or not, as expected.", canSendPictures);

/** The data of the plan. */
export const assertMobileDataUsageExceeded = defineStatus(
  "The data of the plan are used up, or not, as expected.",
  (context) => readSurroundings(context).mobile_data_usage_exceeded,
);
