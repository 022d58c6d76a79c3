export type { DeadLetter, DeadLetters } from "./dead-letters.ts";
export { type Handler, type Handlers, type JobData, type JobName, jobNames } from "./definitions.ts";
export { type JobCount, type Jobs, type JobsOptions, startJobs } from "./start-jobs.ts";
