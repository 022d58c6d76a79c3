import { yearOf } from "../../calendar.ts";
import type { Life } from "../../life/life.ts";
import { inYear } from "../../life/price-level.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { particulars, phraseOf } from "../particulars.ts";
import { creditedOn } from "../posting.ts";
import { businessDayFrom, type Plan } from "./plan.ts";

/** Six to twenty pay-outs a month of platforms and people, none like the other. */
export function gigPlan(life: Life, holding: Holding): Plan {
  const { country } = life;
  const stream = streamOf(life.seed, "gigs");
  const first = stream.int(0, country.gigPlatforms.length - 1);
  const platforms = country.gigPlatforms.map((_, index) => {
    const platform = country.gigPlatforms[(first + index) % country.gigPlatforms.length];
    const { name, ...payee } = platform ?? { name: "", text: "" };
    return particulars(life.seed, {
      phrase: phraseOf(payee),
      detail: "gig_income",
      channel: "transfer",
      merchantName: name,
    });
  });
  const worksFor = platforms.slice(0, Math.max(3, Math.min(4, platforms.length)));
  return ({ month, from, to }, entries) => {
    const monthly = streamOf(holding.seed, "gigs", month);
    const times = monthly.int(6, 20);
    const share =
      (inYear(country.economy, yearOf(month), life.incomeMinor) * (0.65 + 0.7 * monthly.unit())) / times;
    for (let index = 0; index < times; index++) {
      const day = businessDayFrom(from, monthly.int(from, to), country);
      const amount = Math.max(100, Math.round(share * (0.25 + 1.5 * monthly.unit())));
      const platform = index < worksFor.length ? worksFor[index] : monthly.pick(worksFor);
      if (!platform) continue;
      entries.push(
        immediateEntry(entryKey(month, SOURCE.gig, index), platform, creditedOn(day, monthly), amount),
      );
    }
  };
}
