import type { Store } from "@sandbank/store";
import { z } from "zod";
import type { Effect } from "./effect.ts";
import type { Login } from "./find-login.ts";
import { effectsOf, parseLogin } from "./parse-login.ts";

const kept = z.object({ login: z.string() });

/** What a customer signed in with last at an institution: the words in it go on working after that. */
export interface KeptLogins {
  /** Everything the words of the last login do; nothing for who never signed in or said no word. */
  effectsOf(subject: string): Promise<readonly Effect[]>;
  keep(subject: string, login: Pick<Login, "text" | "words">): Promise<void>;
}

export function keptLogins(store: Store, institution: string): KeptLogins {
  const kind = `${institution}/Login`;
  return {
    async effectsOf(subject) {
      const record = await store.get(kind, subject);
      const parsed = record && parseLogin(kept.parse(record.value).login);
      return parsed === undefined || typeof parsed === "string" ? [] : effectsOf(parsed);
    },
    async keep(subject, { text, words }) {
      // Most people say no word: nothing is kept of them.
      if (words.length > 0) await store.put({ kind, id: subject, value: { login: text } });
      else if (await store.get(kind, subject)) await store.delete(kind, subject);
    },
  };
}
