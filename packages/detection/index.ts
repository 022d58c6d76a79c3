export {
  type Charge,
  detectByInterval,
  type RecurringCharge,
  type RecurringFrequency,
} from "./baseline.ts";
export { merchantName } from "./descriptor/merchant-name.ts";
export { detectStreams, type Stream } from "./detect-streams.ts";
export type { Movement } from "./movement.ts";
export { type Frequency, frequencies } from "./rhythm.ts";
