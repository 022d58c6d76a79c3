import type { IngestedShelf } from "../index.ts";

/** A shelf that keeps everything as JSON text, so that nothing is shared with who put it there. */
export function textShelf(): IngestedShelf & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const users = new Map<string, string>();
  let turns: Promise<unknown> = Promise.resolve();
  return {
    texts,
    put: async ({ kind, id, value, indexes }) => {
      texts.set(`${kind} ${id}`, JSON.stringify(value));
      if (indexes?.user !== undefined) users.set(`${kind} ${id}`, indexes.user);
    },
    get: async (kind, id) => {
      const text = texts.get(`${kind} ${id}`);
      return text === undefined ? undefined : { value: JSON.parse(text) };
    },
    list: async (prefix) =>
      [...texts].flatMap(([key, text]) => {
        const [kind = "", id = ""] = key.split(" ");
        return kind.startsWith(prefix) ? [{ id, value: JSON.parse(text) }] : [];
      }),
    delete: async (kind, id) => {
      texts.delete(`${kind} ${id}`);
    },
    deleteWhere: async (kind, _index, value) => {
      for (const [key, user] of users) if (user === value && key.startsWith(kind)) texts.delete(key);
    },
    inTurn: async (_name, work) => {
      const before = turns;
      const done = before.then(work, work);
      turns = done.catch(() => undefined);
      return done;
    },
  };
}
