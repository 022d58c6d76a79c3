import { type Customer, personas } from "@sandbank/world";
import { z } from "zod";
import type { HostedWorld } from "../../worlds/hosted-world.ts";
import { Refusal } from "../refusal.ts";

const KIND = "PersonaCopies";
const handedOut = z.object({ last: z.int() });

/**
 * Somebody of a kind of life whom nobody was given before: `overspender.2`, then `overspender.3`. The plain
 * `overspender` is everybody's. @throws Refusal for a kind of life there is not
 */
export function nextPersonaCopy(hosted: HostedWorld, persona: string, country: string): Promise<Customer> {
  const known = personas.map(({ id }) => id);
  if (!known.includes(persona)) {
    const message = `There is no persona "${persona}"; there are ${known.join(", ")}.`;
    throw new Refusal("invalid", "unknown_persona", message);
  }
  const { store, world } = hosted;
  return store.inTurn(KIND, async () => {
    const id = `${country}/${persona}`;
    const kept = await store.get(KIND, id);
    const copy = (kept ? handedOut.parse(kept.value).last : 1) + 1;
    const person = world.findCustomer(`${persona}.${copy}`, country);
    if (!person)
      throw new Refusal("conflict", "no_more_copies", `Every copy of "${persona}" was handed out.`);
    await store.put({ kind: KIND, id, value: { last: copy } });
    return person;
  });
}
