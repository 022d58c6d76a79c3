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

const byCode = new Map(personas.map((persona) => [codeOf(persona.id), persona]));

function codeOf(id: string): number {
  return numberOf(childSeed(rootSeed(0), "persona", id)) % KINDS;
}

export interface PersonaCopy {
  readonly persona: Persona;
  /** From 1. */
  readonly copy: number;
  readonly username: string;
}

/** Null for everybody else: a number no persona has is somebody's too. */
export function personaOf(number: number): PersonaCopy | null {
  const offset = number - FIRST;
  if (offset < 0 || offset >= KINDS * COPIES) return null;
  const persona = byCode.get(Math.floor(offset / COPIES));
  const copy = (offset % COPIES) + 1;
  return persona ? { persona, copy, username: copy === 1 ? persona.id : `${persona.id}.${copy}` } : null;
}

export function findPersona(id: string): Persona | undefined {
  return personas.find((persona) => persona.id === id);
}

/** `overspender` or `overspender.2` as a customer number; undefined when it names no persona. */
export function personaNumber(username: string): number | undefined {
  const match = /^([a-z][a-z_]*)(?:\.([1-9]\d{0,5}))?$/.exec(username);
  const persona = personas.find(({ id }) => id === match?.[1]);
  const copy = Number(match?.[2] ?? 1);
  return persona && copy <= COPIES ? FIRST + codeOf(persona.id) * COPIES + copy - 1 : undefined;
}
