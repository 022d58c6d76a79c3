import { type Day, dayInMonth, startOf } from "../../calendar.ts";
import type { Phrase } from "../../countries/wording.ts";
import { circleOf, giftsBetween, hasCircle } from "../../life/circle.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { type Particulars, particulars } from "../particulars.ts";
import type { PersonContext } from "../person-books.ts";
import { upAndAbout } from "../posting.ts";
import type { Plan } from "./plan.ts";

interface Friend {
  /** Day after which their main account takes and makes payments; null when they have none in the world. */
  readonly mainOpenedDay: Day | null;
  /** How a payment to them and one from them is printed. */
  readonly given: Particulars;
  readonly taken: Particulars;
}

/** What people of the world pay each other, from this one's side. */
export function friendsPlan({ life, root, acquaintance }: PersonContext): Plan {
  const { country, person } = life;
  const { number } = person.customer;
  if (!hasCircle(number)) return () => {};
  const step = country.economy.transferStepMinor / 10;
  const { toPerson, fromPerson } = country.wording;
  const others = circleOf(number);
  const worded = (phrase: Phrase, person: string) =>
    particulars(life.seed, {
      phrase,
      detail: "person_transfer",
      channel: "instant_transfer",
      values: { person, handle: person },
      spell: country.spell,
    });
  // Looked up at the first payment between two: most people are never asked about.
  const known = new Map<number, Friend>();
  const knownAs = (other: number) => {
    const friend = known.get(other);
    if (friend) return friend;
    const { name, mainOpenedDay } = acquaintance(other);
    const made = { mainOpenedDay, given: worded(toPerson, name), taken: worded(fromPerson, name) };
    known.set(other, made);
    return made;
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
        const what = gives ? friend.given : friend.taken;
        const amount = gift.steps * step;
        const key = entryKey(month, SOURCE.friend, (other % 8) * 64 + (gift.index % 16));
        entries.push(
          immediateEntry(key, what, at, gives ? -amount : amount, { seed: gift.seed, key: gift.index }),
        );
      }
    }
  };
}
