/** HTML that is safe to send as it is: what was text in it is escaped. */
export class Html {
  readonly #text: string;

  /** @param text sent as it is, so never something from outside; see {@link raw} */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand between tags. Text is escaped; null, undefined and booleans are nothing. */
export type Child = Html | string | number | boolean | null | undefined | readonly Child[];

export type WithChildren<Props> = Props & { readonly children?: Child };

/** Text that is HTML already and trusted. */
export function raw(text: string): Html {
  return new Html(text);
}

export function render(child: Child): string {
  if (typeof child === "string") return escapeText(child);
  if (child instanceof Html) return child.toString();
  if (typeof child === "number") return String(child);
  if (typeof child !== "object" || child === null) return "";
  let text = "";
  for (const each of child) text += render(each);
  return text;
}

const UNSAFE = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands between tags and in quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (character) => ENTITIES[character] ?? "");
}
