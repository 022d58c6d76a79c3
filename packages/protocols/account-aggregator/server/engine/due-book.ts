import type { Instant } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { z } from "zod";

/** The book of consents and sessions. */
const CONSENTS = "aa:Due";
/** Minutes something is due in, by day, and those days: a store finds by equality only. */
const kindsOf = (book: string) => ({ due: book, minute: `${book}Minute`, day: `${book}Day` });
const kept = z.object({ thing: z.string(), at: z.number() });

const minuteOf = (at: Instant) => Math.floor(at / 60_000);
const dayOf = (minute: number) => Math.floor(minute / 1_440);

/** Before everything that is due. */
export const BEFORE_ALL = Number.NEGATIVE_INFINITY;

/** What time alone will change, by when: looking for the next of it reads a day's minutes and what is due in one. */
export interface DueBook {
  /**
   * Runs what keeps a thing that will change at these instants and at no others any more. Whoever dies in between
   * leaves an instant too many, at which nothing is found, but none too few.
   */
  keeping(thing: string, instants: readonly Instant[], keep: () => Promise<void>): Promise<void>;
  /** The next instant after `after` at which anything is due, and the things that are. */
  next(after: Instant): Promise<{ readonly at: Instant; readonly things: readonly string[] } | undefined>;
}

/** @param book begins the kinds of its records; one for each sort of thing that others look for */
export function createDueBook(store: Store, book: string = CONSENTS): DueBook {
  const { due: DUE, minute: MINUTE, day: DAY } = kindsOf(book);
  const idOf = (thing: string, at: Instant) => `${thing} ${at}`;

  async function add(thing: string, at: Instant): Promise<void> {
    const minute = minuteOf(at);
    const indexes = { thing, minute: String(minute) };
    await store.put({ kind: DUE, id: idOf(thing, at), value: { thing, at }, indexes });
    await noteMinute(minute);
  }

  async function noteMinute(minute: number): Promise<void> {
    const day = String(dayOf(minute));
    await store.put({ kind: MINUTE, id: String(minute), value: {}, indexes: { day } });
    await store.put({ kind: DAY, id: day, value: {} });
  }

  /** Looks once more after each deletion: somebody may have added meanwhile. */
  async function remove(thing: string, at: Instant): Promise<void> {
    const minute = minuteOf(at);
    const day = String(dayOf(minute));
    const isMinuteEmpty = async () => (await store.find(DUE, "minute", String(minute))).length === 0;
    const minutesOfDay = () => store.find(MINUTE, "day", day);
    await store.delete(DUE, idOf(thing, at));
    if (!(await isMinuteEmpty())) return;
    await store.delete(MINUTE, String(minute));
    if ((await minutesOfDay()).length === 0) await store.delete(DAY, day);
    if (!(await isMinuteEmpty())) await noteMinute(minute);
    else if ((await minutesOfDay()).length > 0) await store.put({ kind: DAY, id: day, value: {} });
  }

  return {
    async keeping(thing, instants, keep) {
      const before = (await store.find(DUE, "thing", thing)).map(({ value }) => kept.parse(value).at);
      for (const at of instants) if (!before.includes(at)) await add(thing, at);
      await keep();
      for (const at of before) if (!instants.includes(at)) await remove(thing, at);
    },
    async next(after) {
      const first = minuteOf(after);
      for (const day of inOrder(await store.list(DAY), dayOf(first))) {
        for (const minute of inOrder(await store.find(MINUTE, "day", String(day)), first)) {
          const found = await store.find(DUE, "minute", String(minute));
          const due = found.map(({ value }) => kept.parse(value)).filter(({ at }) => at > after);
          if (due.length === 0) continue;
          const at = Math.min(...due.map((one) => one.at));
          return { at, things: due.filter((one) => one.at === at).map(({ thing }) => thing) };
        }
      }
      return undefined;
    },
  };
}

/** Whether anything stands in a book; reads none of it. */
export async function hasDue(store: Pick<Store, "list">, book: string): Promise<boolean> {
  return (await store.list(kindsOf(book).day)).length > 0;
}

/** Whether time alone changed or will change any consent or session; loads none of them. */
export const hasDueConsents = (store: Pick<Store, "list">): Promise<boolean> => hasDue(store, CONSENTS);

/** The numbers records are called by, from the first on. */
function inOrder(records: readonly { readonly id: string }[], first: number): readonly number[] {
  return records
    .map(({ id }) => Number(id))
    .filter((number) => number >= first)
    .sort((a, b) => a - b);
}
