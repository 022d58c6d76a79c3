import { type FiElement, type FiValue, isList } from "./element.ts";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** Where a document's schema is published. */
export interface SchemaPlace {
  readonly namespace: string;
  /** File name beside the namespace, `deposit.xsd`. */
  readonly file: string;
}

/** The document as XML 1.0 in one line, as banks send it: every leaf an attribute. */
export function toXml(root: FiElement, { namespace, file }: SchemaPlace): string {
  const base = namespace.slice(0, namespace.lastIndexOf("/"));
  const declared = {
    xmlns: namespace,
    "xmlns:xsi": XSI,
    "xsi:schemaLocation": `${namespace} ${base}/${file}`,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>${elementText({ ...root, values: { ...declared, ...root.values } })}`;
}

function elementText({ name, values, children }: FiElement): string {
  const inner = children
    .flatMap((child) => (isList(child) ? child.items : [child]))
    .map(elementText)
    .join("");
  const tag = `${name}${attributesText(values)}`;
  return inner ? `<${tag}>${inner}</${name}>` : `<${tag}/>`;
}

function attributesText(values: FiElement["values"]): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) text += ` ${name}="${escaped(value)}"`;
  }
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
// What XML 1.0 cannot say at all.
const UNSPEAKABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(value: FiValue): string {
  return String(value)
    .replace(UNSPEAKABLE, "")
    .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? "");
}
