import { dayFrom, firstDay, type Month, monthOf } from "../calendar.ts";
import type { Country, Place } from "../countries/country.ts";
import { type Seed, streamOf } from "../rng.ts";

/** A job from one month on, until the next. */
export interface Job {
  readonly from: Month;
  readonly employer: string;
  /** Pay against the first job's, at one price level. */
  readonly payFactor: number;
}

const FIRST_JOB = monthOf(dayFrom(2004, 1, 1));
const LAST_YEAR = monthOf(dayFrom(2100, 1, 1));

/** Every job somebody ever has, two to nine years each, a little better paid each time. */
export function careerOf(seed: Seed, country: Country, home: Place): readonly Job[] {
  const stream = streamOf(seed, "career");
  const jobs: Job[] = [];
  let from = FIRST_JOB + stream.int(0, 60);
  let payFactor = 1;
  jobs.push({ from: 0, employer: country.employerName(stream, home), payFactor });
  while (from < LAST_YEAR) {
    from += stream.int(26, 110);
    // Careers rise for a while and then level out.
    payFactor = Math.min(1.35, payFactor * (0.99 + 0.09 * stream.unit()));
    jobs.push({ from, employer: country.employerName(stream, home), payFactor });
  }
  return jobs;
}

export function jobIn(career: readonly Job[], month: Month): Job {
  const job = career.findLast(({ from }) => from <= month) ?? career[0];
  if (!job) throw new Error(`no job in the month of day ${firstDay(month)}`);
  return job;
}
