import fc from "fast-check";

/**
 * Property tests draw the same examples in every run, so that a failure is the change's and not the day's. Other
 * examples: `FC_SEED=7 npm test`, or any other number.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FC_SEED ?? 20_261) });
