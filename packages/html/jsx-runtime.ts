import type { JSX as HonoJsx } from "hono/jsx";
import { type Child, escapeText, Html, render } from "./html.ts";

// What TypeScript and bundlers turn JSX into (https://www.typescriptlang.org/docs/handbook/jsx.html):
// text at once, with no tree in between, no promises, and nothing that follows them.

type Props = Readonly<Record<string, unknown>> & { readonly children?: Child };
type Component = (props: never) => Html | null;

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements, those in use */
const VOID = new Set(["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
/** Attributes that mean something by being there. Any other is written `true` or `false`. */
const BOOLEAN = new Set([
  "autofocus",
  "checked",
  "disabled",
  "formnovalidate",
  "hidden",
  "multiple",
  "novalidate",
  "open",
  "readonly",
  "required",
  "selected",
]);

/** An element, or what a component makes of its properties. */
export function jsx(tag: string | Component, props: Props): Html {
  if (typeof tag === "function") return (tag as (props: Props) => Html | null)(props) ?? NOTHING;
  let text = `<${tag}`;
  for (const name in props) {
    if (name === "children" || name === "dangerouslySetInnerHTML") continue;
    const value = props[name];
    if (typeof value === "string") text += ` ${name}="${escapeText(value)}"`;
    else if (value === null || value === undefined) continue;
    else if (typeof value !== "boolean" || !BOOLEAN.has(name))
      text += ` ${name}="${escapeText(String(value))}"`;
    else if (value) text += ` ${name}=""`;
  }
  return new Html(VOID.has(tag) ? `${text}/>` : `${text}>${contentOf(props)}</${tag}>`);
}

const NOTHING = new Html("");

function contentOf({ children, dangerouslySetInnerHTML: inner }: Props): string {
  if (typeof inner === "object" && inner !== null && "__html" in inner) return String(inner.__html);
  return render(children);
}

export { jsx as jsxDEV, jsx as jsxs };

export function Fragment({ children }: { readonly children?: Child }): Html {
  return new Html(render(children));
}

export declare namespace JSX {
  type Element = Html;
  type ElementType = string | Component;
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicElements extends HonoJsx.IntrinsicElements {
    /** SVG's. */
    [tag: string]: Record<string, unknown>;
  }
}
