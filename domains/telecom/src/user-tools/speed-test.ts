import { hundredthsText } from "../money/hundredths.ts";
import { measureSpeed, type Speed } from "../phone/mobile-data.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** Measures how fast mobile data are. */
export const runSpeedTest = defineUserTool(
  "run_speed_test",
  "read",
  "Measure how fast mobile data are, from Very Poor over Poor, Fair and Good to Excellent.",
  (context) => {
    const speed = measureSpeed(context);
    if (!speed) return "Speed test failed: No Connection.";
    const { megabits, description } = speed;
    return `Speed Test Result: ${hundredthsText(megabits)} Mbps (${description}). ${ADVICE[description]}`;
  },
);

const ADVICE: Readonly<Record<Speed["description"], string>> = {
  "Very Poor": "Connection is very slow. Basic web browsing might be difficult.",
  Poor: "Connection is slow. Web browsing may be sluggish, streaming difficult.",
  Fair: "Connection is okay for web browsing and some standard definition streaming.",
  Good: "Connection is good for most activities, including HD streaming.",
  Excellent: "Connection is very fast.",
};
