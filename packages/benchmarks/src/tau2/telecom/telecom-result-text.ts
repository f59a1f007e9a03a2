import type { Call, CallResult, JsonObject, JsonValue } from "@toolworld/contracts";
import { floatText } from "../python-values/float-text.ts";
import { pythonRepr, pythonStr } from "../python-values/python-repr.ts";
import { list, model, type PythonShape, plain } from "../python-values/python-shape.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { writeResultText } from "../result-text.ts";
import type { NumberKinds } from "./number-kinds.ts";
import { billShape, customerShape, deviceShape, lineShape, planShape } from "./telecom-shapes.ts";

/** The text of the reference's tool message for what a call of the telecom domain gave. */
export function telecomResultText(call: Call, result: CallResult, kinds: NumberKinds, given?: PythonDict): string {
  const text = writeResultText(call, result, shapeOf(call, kinds, given), { userHasTools: true });
  return result.ok && typeof result.value === "string" ? rewriteText(call.name, text) : text;
}

/** Texts in which the reference shows a float, a None, or the `repr` of a dict. */
function rewriteText(tool: string, text: string): string {
  switch (tool) {
    case "check_payment_request":
    case "make_payment":
      return text.replace(/(?<= of )\S+(?= USD)/, (amount) => floatText(Number(amount)));
    case "check_network_status":
      return text.replace(/(?<=Connected Wi-Fi Network: )unknown$/, "None");
    case "check_wifi_status":
      return text.replace(/(?<=connected to )'unknown'/, "'None'");
    case "check_vpn_status":
      return text.replace(VPN_DETAILS, (_, server: string, protocol: string, performance: string) => {
        const details = [
          `'server_address': ${noneOr(server)}`,
          `'protocol': ${noneOr(protocol)}`,
          `'server_performance': <PerformanceLevel.${performance.toUpperCase()}: '${performance}'>`,
        ];
        return `Details: {${details.join(", ")}}`;
      });
    default:
      return text;
  }
}

const VPN_DETAILS = /Details: server (.*), protocol (.*), performance (\w+)\.$/;

function noneOr(text: string): string {
  return text === "unknown" ? "None" : pythonRepr(text);
}

/** Tools that give a text are not here: a text is its own tool message. */
function shapeOf({ name, arguments: input }: Call, kinds: NumberKinds, given?: PythonDict): PythonShape | undefined {
  const line: PythonShape = (value) => lineShape(kinds.usageOf(textAt(value, "line_id")))(value);
  const bill: PythonShape = (value) => {
    const billId = textAt(value, "bill_id");
    return billShape((description, position) => kinds.describe(billId, description, position))(value);
  };
  switch (name) {
    case "get_customer_by_phone":
    case "get_customer_by_id":
      return customerShape;
    case "get_customer_by_name":
      return list(customerShape);
    case "get_bills_for_customer":
      return list(bill);
    case "get_details_by_id":
      return { L: line, D: deviceShape, B: bill, C: customerShape, P: planShape }[String(input.id).charAt(0)];
    case "suspend_line":
    case "resume_line":
      return model({ message: plain, line });
    case "get_data_usage":
      return model({
        line_id: plain,
        data_used_gb: asText(kinds.usageOf(String(input.line_id))),
        data_limit_gb: asText(Number),
        data_refueling_gb: asText(Number),
        cycle_end_date: plain,
      });
    case "refuel_data":
      return model({
        message: (value) => refuelingMessage(value as string, given),
        new_data_refueling_gb: asText(Number),
        charge: asText(Number),
      });
    default:
      return undefined;
  }
}

/** A bare number of the reference is told as its text. */
function asText(shape: (value: JsonValue) => ReturnType<PythonShape>): PythonShape {
  return (value) => pythonStr(shape(value));
}

/** The gigabytes stand in the message as they were given. */
function refuelingMessage(message: string, given: PythonDict | undefined): string {
  const amount = given?.get("gb_amount");
  return typeof amount === "number" ? message.replace(/(?<=added )\S+(?= GB)/, floatText(amount)) : message;
}

function textAt(value: JsonValue, field: string): string {
  return (value as JsonObject)[field] as string;
}
