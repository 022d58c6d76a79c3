import { dayInMonth, startOf } from "../../calendar.ts";
import { circleOf, giftsBetween, hasCircle } from "../../life/circle.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { particulars } from "../particulars.ts";
import type { Acquaintance, PersonContext } from "../person-books.ts";
import { upAndAbout } from "../posting.ts";
import type { Plan } from "./plan.ts";

/** What people of the world pay each other, from this one's side. */
export function friendsPlan({ life, root, acquaintance }: PersonContext): Plan {
  const { country, person } = life;
  const { number } = person.customer;
  if (!hasCircle(number)) return () => {};
  const step = country.economy.transferStepMinor / 10;
  const { toPerson, fromPerson } = country.wording;
  const others = circleOf(number);
  // Looked up at the first payment between two: most people are never asked about.
  const known = new Map<number, Acquaintance>();
  const knownAs = (other: number) => {
    const friend = known.get(other) ?? acquaintance(other);
    known.set(other, friend);
    return friend;
  };
  return ({ month, from, to }, entries) => {
    for (const other of others) {
      for (const gift of giftsBetween(root, country.code, number, other, month)) {
        const day = dayInMonth(month, gift.dayOfMonth);
        const friend = knownAs(other);
        if (day < from || day > to || friend.mainOpenedDay === null || day <= friend.mainOpenedDay) continue;
        const gives = gift.from === number;
        const [opens, closes] = upAndAbout(country);
        const at = startOf(day) + Math.floor((opens + (closes - opens) * gift.hour) * 3600) * 1000;
        const what = particulars(life.seed, {
          phrase: gives ? toPerson : fromPerson,
          detail: "person_transfer",
          channel: "instant_transfer",
          values: { person: friend.name, handle: friend.name },
          spell: country.spell,
        });
        const amount = gift.steps * step;
        const key = entryKey(month, SOURCE.friend, (other % 8) * 64 + (gift.index % 16));
        entries.push(
          immediateEntry(key, what, at, gives ? -amount : amount, { seed: gift.seed, key: gift.index }),
        );
      }
    }
  };
}
