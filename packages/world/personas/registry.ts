import { childSeed, numberOf, rootSeed } from "../rng.ts";
import { benefits } from "./benefits.ts";
import { business } from "./business.ts";
import { closedAccount } from "./closed-account.ts";
import { freelancer } from "./freelancer.ts";
import { gambler } from "./gambler.ts";
import { gigWorker } from "./gig-worker.ts";
import { highSaver } from "./high-saver.ts";
import { homeowner } from "./homeowner.ts";
import { investor } from "./investor.ts";
import { jointAccount } from "./joint-account.ts";
import { loanStacker } from "./loan-stacker.ts";
import { multiCurrencyTraveller } from "./multi-currency-traveller.ts";
import { overspender } from "./overspender.ts";
import { pendingHeavy } from "./pending-heavy.ts";
import { pensioner } from "./pensioner.ts";
import type { Persona } from "./persona.ts";
import { revolver } from "./revolver.ts";
import { stableIncome } from "./stable-income.ts";
import { student } from "./student.ts";
import { subscriptionCollector } from "./subscription-collector.ts";
import { thinFile } from "./thin-file.ts";
import { unicode } from "./unicode.ts";
import { volume } from "./volume.ts";

/** Every kind there is. A new one is its file and a line here; nobody else's rows change. */
export const personas: readonly Persona[] = [
  stableIncome,
  highSaver,
  overspender,
  gigWorker,
  benefits,
  pensioner,
  student,
  freelancer,
  business,
  volume,
  multiCurrencyTraveller,
  homeowner,
  investor,
  revolver,
  loanStacker,
  gambler,
  subscriptionCollector,
  jointAccount,
  closedAccount,
  pendingHeavy,
  thinFile,
  unicode,
];

/** Numbers from here on belong to personas: a part for the kind, made from its id, and one for the copy. */
const FIRST = 2 ** 40;
const COPIES = 2 ** 20;
const KINDS = 2 ** 31;

/** Copies beyond those: so many that a copy drawn from a text is nobody else's, in fewer kinds. Below scenarios. */
const FIRST_FURTHER = 3 * 2 ** 50;
const FURTHER_COPIES = 2 ** 36;
const FURTHER_KINDS = 2 ** 14;

/** How many people of each kind there are. */
export const MOST_COPIES = COPIES + FURTHER_COPIES;

const byCode = new Map(personas.map((persona) => [codeOf(persona.id), persona]));
const byFurtherCode = new Map(personas.map((persona) => [furtherCodeOf(persona.id), persona]));

function codeOf(id: string): number {
  return numberOf(childSeed(rootSeed(0), "persona", id)) % KINDS;
}

function furtherCodeOf(id: string): number {
  return codeOf(id) % FURTHER_KINDS;
}

export interface PersonaCopy {
  readonly persona: Persona;
  /** From 1. */
  readonly copy: number;
  readonly username: string;
}

/** Null for everybody else: a number no persona has is somebody's too. */
export function personaOf(number: number): PersonaCopy | null {
  return (
    copyAt(number - FIRST, COPIES, byCode, 1) ??
    copyAt(number - FIRST_FURTHER, FURTHER_COPIES, byFurtherCode, COPIES + 1)
  );
}

function copyAt(
  offset: number,
  copies: number,
  kinds: ReadonlyMap<number, Persona>,
  firstCopy: number,
): PersonaCopy | null {
  const persona = offset < 0 ? undefined : kinds.get(Math.floor(offset / copies));
  if (!persona) return null;
  const copy = (offset % copies) + firstCopy;
  return { persona, copy, username: copy === 1 ? persona.id : `${persona.id}.${copy}` };
}

export function findPersona(id: string): Persona | undefined {
  return personas.find((persona) => persona.id === id);
}

/** `overspender` or `overspender.2` as a customer number; undefined when it names no persona. */
export function personaNumber(username: string): number | undefined {
  const match = /^([a-z][a-z_]*)(?:\.([1-9]\d{0,10}))?$/.exec(username);
  const persona = personas.find(({ id }) => id === match?.[1]);
  const copy = Number(match?.[2] ?? 1);
  if (!persona || copy > MOST_COPIES) return undefined;
  if (copy <= COPIES) return FIRST + codeOf(persona.id) * COPIES + copy - 1;
  return FIRST_FURTHER + furtherCodeOf(persona.id) * FURTHER_COPIES + copy - COPIES - 1;
}
