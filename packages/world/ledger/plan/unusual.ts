import type { Life } from "../../life/life.ts";
import type { Holding } from "../../portfolio.ts";
import { streamOf } from "../../rng.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { particulars } from "../particulars.ts";
import { instantOn, upAndAbout } from "../posting.ts";
import type { Plan } from "./plan.ts";
import { unusualTexts } from "./unusual-texts.ts";

const A_MONTH = 4;

/** Small payments back and forth whose texts try every renderer, each of them within three months. */
export function unusualPlan(life: Life, holding: Holding): Plan {
  const { country, seed } = life;
  const texts = unusualTexts.map((phrase) =>
    particulars(seed, { phrase, detail: "other_transfer", channel: "transfer" }),
  );
  return ({ month, from, to }, entries) => {
    const stream = streamOf(holding.seed, "unusual", month);
    for (let index = 0; index < A_MONTH; index++) {
      const text = texts[(month * A_MONTH + index) % texts.length];
      const at = instantOn(stream.int(from, to), ...upAndAbout(country), stream);
      const amount = (stream.int(1, 30) * country.economy.transferStepMinor) / 50;
      const key = entryKey(month, SOURCE.person, 100 + index);
      if (text) entries.push(immediateEntry(key, text, at, stream.chance(0.5) ? amount : -amount));
    }
  };
}
