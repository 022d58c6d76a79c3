export {
  type Charge,
  detectByInterval,
  type RecurringCharge,
  type RecurringFrequency,
} from "./baseline.ts";
export { type Categorised, categorise, type Uncategorised } from "./category/categorise.ts";
export { merchantName } from "./descriptor/merchant-name.ts";
export { type DetectionOptions, detectStreams, type Stream } from "./detect-streams.ts";
export { type StreamKind, streamKinds } from "./kind.ts";
export type { Lifecycle, Price, StreamState } from "./lifecycle.ts";
export type { Movement } from "./movement.ts";
export { type Frequency, frequencies } from "./rhythm.ts";
