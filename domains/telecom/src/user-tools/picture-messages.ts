import { canSendPictures } from "../phone/picture-messages.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** Tries whether picture messages go out. */
export const canSendMms = defineUserTool(
  "can_send_mms",
  "read",
  "Try whether the messaging app can send picture messages (MMS).",
  (context) => `Your messaging app ${canSendPictures(context) ? "can" : "cannot"} send MMS messages.`,
);
