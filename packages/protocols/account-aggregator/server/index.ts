export {
  type AccountAggregator,
  type AccountAggregatorOptions,
  createAccountAggregator,
  type Outbox,
} from "./account-aggregator.ts";
export { AaRefusal } from "./engine/aa-refusal.ts";
export type { Engine } from "./engine/engine.ts";
export type * from "./engine/model.ts";
export { type FetchedFi, type Fip, fipIdOf } from "./fip/fip.ts";
export { type MandateDesk, MandateRefusal, type OpenBook } from "./mandates/index.ts";
