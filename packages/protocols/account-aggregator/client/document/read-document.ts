import { ProviderError } from "@sandbank/provider";
import { SaxesParser } from "saxes";
import type { Element } from "./element.ts";

/**
 * A FI document as it came: XML, the same as JSON text, or JSON that was parsed with what was around it.
 * `aa.md` 11.5: JSON is the XML in lower camel case, one `holder` an object and several an array.
 * @throws ProviderError invalid_response
 */
export function readDocument(document: unknown): Element {
  if (typeof document !== "string") return accountOf(fromJson("document", document));
  const text = document.replace(/^\uFEFF/, "").trim();
  if (text.startsWith("<")) return accountOf(fromXml(text));
  try {
    return accountOf(fromJson("document", JSON.parse(text)));
  } catch (error) {
    throw new ProviderError("invalid_response", "a FI document is neither XML nor JSON", { cause: error });
  }
}

function accountOf(root: Element): Element {
  if (root.name === "account") return root;
  const account = root.children.find(({ name }) => name === "account");
  if (account) return account;
  const isBare = root.children.some(({ name }) => ["profile", "summary", "transactions"].includes(name));
  if (isBare) return root;
  throw new ProviderError("invalid_response", "a FI document without an account");
}

interface Building extends Element {
  readonly attributes: Map<string, string>;
  readonly children: Building[];
}

const building = (name: string): Building => ({ name, attributes: new Map(), children: [] });

/** Namespaces say nothing we need; what a document type declares is not looked at, so nothing in it is fetched. */
function fromXml(text: string): Element {
  const root = building("document");
  const open = [root];
  const parser = new SaxesParser();
  let problem: Error | null = null;
  parser.on("error", (error) => {
    problem ??= error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = building(localName(name));
    for (const [key, value] of Object.entries(attributes)) element.attributes.set(localName(key), value);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (content) => {
    const element = open.at(-1);
    const parent = open.at(-2);
    // A leaf written as an element with text is the attribute it should be.
    if (element && parent && content.trim() !== "") parent.attributes.set(element.name, content.trim());
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  if (problem) {
    throw new ProviderError("invalid_response", "a FI document is not well-formed XML", { cause: problem });
  }
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

function fromJson(name: string, value: unknown): Building {
  const element = building(name);
  if (typeof value !== "object" || value === null) return element;
  for (const [key, inner] of Object.entries(value)) {
    const innerName = localName(key.replace(/^[@$_]+/, ""));
    for (const each of Array.isArray(inner) ? inner : [inner]) {
      if (typeof each === "object" && each !== null) element.children.push(fromJson(innerName, each));
      else if (each !== null && each !== undefined) element.attributes.set(innerName, String(each));
    }
  }
  return element;
}
