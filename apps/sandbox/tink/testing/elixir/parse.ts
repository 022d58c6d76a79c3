import type { Token } from "./tokens.ts";

export type Node =
  | { readonly is: "value"; readonly value: null | boolean | number | string }
  | { readonly is: "text"; readonly parts: readonly (string | Node)[] }
  | { readonly is: "list" | "tuple"; readonly items: readonly Node[] }
  | { readonly is: "map"; readonly base: Node | null; readonly entries: readonly (readonly [Node, Node])[] }
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "at"; readonly of: Node; readonly key: Node }
  | { readonly is: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly is: "fn"; readonly parameters: readonly Node[]; readonly body: readonly Node[] }
  | { readonly is: "match"; readonly pattern: Node; readonly value: Node }
  | { readonly is: "join" | "equal"; readonly left: Node; readonly right: Node };

const CONSTANTS: Readonly<Record<string, null | boolean>> = { nil: null, true: true, false: false };

/** The statements of a script. @throws SyntaxError */
export function parse(tokens: readonly Token[]): Node[] {
  return new Parser(tokens).statements();
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  statements(): Node[] {
    const found: Node[] = [];
    this.#skipLines();
    while (this.#at < this.#tokens.length && !this.#isName("end")) {
      found.push(this.#statement());
      this.#skipLines();
    }
    return found;
  }

  #statement(): Node {
    const node = this.#expression();
    if (!this.#take("=")) return node;
    this.#skipLines();
    return { is: "match", pattern: node, value: this.#expression() };
  }

  #expression(): Node {
    let node = this.#joined();
    while (this.#takeAfterLines("|>")) {
      const next = this.#joined();
      if (next.is !== "call") throw new SyntaxError("a pipe leads into a call");
      node = { ...next, args: [node, ...next.args] };
    }
    return node;
  }

  #joined(): Node {
    let node = this.#postfixed();
    for (;;) {
      if (this.#take("<>")) node = { is: "join", left: node, right: this.#postfixed() };
      else if (this.#take("==")) node = { is: "equal", left: node, right: this.#postfixed() };
      else return node;
    }
  }

  #postfixed(): Node {
    let node = this.#primary();
    while (this.#take("[")) {
      node = { is: "at", of: node, key: this.#expression() };
      this.#need("]");
    }
    return node;
  }

  #primary(): Node {
    const token = this.#tokens[this.#at];
    if (!token) throw new SyntaxError("something is missing at the end");
    this.#at += 1;
    switch (token.kind) {
      case "number":
        return { is: "value", value: token.value };
      case "string":
        return {
          is: "text",
          parts: token.parts.map((part) => (typeof part === "string" ? part : onlyOne(parse(part)))),
        };
      case "atom":
        return { is: "value", value: token.text };
      case "alias":
        return this.#call(token.text);
      case "name":
        return this.#named(token.text);
      case "key":
        throw new SyntaxError(`a key is not expected: ${token.text}`);
      default:
        return this.#bracketed(token.text);
    }
  }

  #named(name: string): Node {
    if (name === "fn") return this.#fn();
    const constant = CONSTANTS[name];
    return constant === undefined ? { is: "name", name } : { is: "value", value: constant };
  }

  /** A module by itself is an atom. */
  #call(alias: string): Node {
    if (!this.#take(".")) return { is: "value", value: alias };
    const token = this.#tokens[this.#at];
    if (token?.kind !== "name") throw new SyntaxError(`${alias} of what?`);
    this.#at += 1;
    this.#need("(");
    return { is: "call", name: `${alias}.${token.text}`, args: this.#items(")") };
  }

  #fn(): Node {
    const parameters: Node[] = [];
    while (!this.#take("->")) {
      parameters.push(this.#postfixed());
      this.#take(",");
    }
    const body = this.statements();
    this.#at += 1;
    return { is: "fn", parameters, body };
  }

  #bracketed(sign: string): Node {
    if (sign === "[") return { is: "list", items: this.#items("]") };
    if (sign === "{") return { is: "tuple", items: this.#items("}") };
    if (sign === "%{") return this.#map();
    throw new SyntaxError(`${JSON.stringify(sign)} is not expected`);
  }

  #map(): Node {
    this.#skipLines();
    const start = this.#at;
    if (this.#tokens[start]?.kind === "name") {
      const base = this.#expression();
      if (this.#take("|")) return { is: "map", base, entries: this.#entries("}") };
      this.#at = start;
    }
    return { is: "map", base: null, entries: this.#entries("}") };
  }

  /** Values until a bracket; keys among them are a keyword list, which is the last of them. */
  #items(end: string): Node[] {
    const items: Node[] = [];
    for (;;) {
      this.#skipLines();
      if (this.#take(end)) return items;
      if (this.#tokens[this.#at]?.kind === "key")
        return [...items, { is: "map", base: null, entries: this.#entries(end) }];
      items.push(this.#expression());
      this.#skipLines();
      this.#take(",");
    }
  }

  #entries(end: string): (readonly [Node, Node])[] {
    const entries: (readonly [Node, Node])[] = [];
    for (;;) {
      this.#skipLines();
      if (this.#take(end)) return entries;
      const token = this.#tokens[this.#at];
      if (token?.kind === "key") {
        this.#at += 1;
        this.#skipLines();
        entries.push([{ is: "value", value: token.text }, this.#expression()]);
      } else {
        const key = this.#expression();
        this.#need("=>");
        entries.push([key, this.#expression()]);
      }
      this.#skipLines();
      this.#take(",");
    }
  }

  #skipLines(): void {
    while (this.#is("\n")) this.#at += 1;
  }

  #is(sign: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === "sign" && token.text === sign;
  }

  #isName(name: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === "name" && token.text === name;
  }

  #take(sign: string): boolean {
    if (!this.#is(sign)) return false;
    this.#at += 1;
    return true;
  }

  #takeAfterLines(sign: string): boolean {
    const start = this.#at;
    this.#skipLines();
    if (this.#take(sign)) return true;
    this.#at = start;
    return false;
  }

  #need(sign: string): void {
    if (!this.#take(sign)) throw new SyntaxError(`${sign} is missing`);
  }
}

function onlyOne(nodes: readonly Node[]): Node {
  const [node] = nodes;
  if (!node || nodes.length > 1) throw new SyntaxError("one expression is expected in a text");
  return node;
}
