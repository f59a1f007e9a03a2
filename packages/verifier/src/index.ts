export { askJudge } from "./ask-judge.ts";
export { type CertifyOptions, certify } from "./certify/certify.ts";
export { type RecordGoldOptions, recordGold } from "./gold/record-gold.ts";
export { type RecordTaskOptions, recordTask } from "./gold/record-task.ts";
export { derivePartialOrder, linearExtensions, type OrderedCall } from "./order/partial-order.ts";
export { passAtK, passHatK, type TaskTrials } from "./statistics/pass-hat-k.ts";
export { type VerifyInput, verify } from "./verify.ts";
