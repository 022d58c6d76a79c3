export {
  type Charge,
  detectByInterval,
  type RecurringCharge,
  type RecurringFrequency,
} from "./baseline.ts";
