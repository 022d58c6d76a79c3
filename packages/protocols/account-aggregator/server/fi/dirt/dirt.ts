/** Irregularities seen in feeds of real banks, each to be switched on by its name. */
export const dirts = [
  "single-holder-object",
  "capital-pending",
  "holders-type-mixed-case",
  "day-first-dates",
  "value-date-with-time",
  "blank-exchange-rate",
  "empty-period",
  "numeric-amounts",
  "timestamp-spelling",
  "unknown-mode-and-type",
  "other-ckyc-field",
] as const;
export type Dirt = (typeof dirts)[number];
