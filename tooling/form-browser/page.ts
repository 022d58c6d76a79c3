import type { HTMLElement } from "node-html-parser";
import {
  choiceValue,
  type FormValues,
  findButton,
  findControl,
  formOf,
  initialValues,
  isChoice,
  isDisabled,
  textOf,
  typeOf,
} from "./form.ts";
import type { Visit } from "./form-browser.ts";

type Go = (url: URL, form?: URLSearchParams) => Promise<Visit>;

/** A page as a person without JavaScript uses it. */
export class Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  /** For looking closer. */
  readonly root: HTMLElement;
  readonly #go: Go;
  readonly #values = new Map<HTMLElement, FormValues>();

  constructor(url: URL, status: number, headers: Headers, root: HTMLElement, go: Go) {
    this.url = url;
    this.status = status;
    this.headers = headers;
    this.root = root;
    this.#go = go;
  }

  /** Everything a reader sees, white space collapsed. */
  get text(): string {
    return (this.root.querySelector("body") ?? this.root).structuredText.replace(/\s+/g, " ").trim();
  }

  get title(): string {
    return this.root.querySelector("title")?.text ?? "";
  }

  /** Types into the field with this label, name or id. */
  fill(field: string, value: string): this {
    const { form, control } = this.#find(field);
    this.#valuesOf(form).set(control.getAttribute("name") ?? "", [value]);
    return this;
  }

  /** Ticks or unticks a check box, or chooses a radio button. @throws Error when a person could not. */
  check(field: string, on = true): this {
    const { form, control } = this.#find(field);
    if (!isChoice(control)) throw new Error(`"${field}" is no check box`);
    if (isDisabled(control)) throw new Error(`"${field}" is disabled`);
    const values = this.#valuesOf(form);
    const name = control.getAttribute("name") ?? "";
    const value = choiceValue(control);
    const others =
      typeOf(control) === "radio" ? [] : (values.get(name) ?? []).filter((each) => each !== value);
    values.set(name, on ? [...others, value] : others);
    return this;
  }

  /** The check boxes and radio buttons with this name: value, label and whether ticked. */
  choices(name: string): { value: string; label: string; checked: boolean }[] {
    return this.root.querySelectorAll(`input[name="${name}"]`).map((control) => {
      const form = control.closest("form");
      const checked = form ? (this.#valuesOf(form).get(name) ?? []).includes(choiceValue(control)) : false;
      const label = control.closest("label") ?? this.root.querySelector(`label[for="${control.id}"]`);
      return { value: choiceValue(control), label: label ? textOf(label) : "", checked };
    });
  }

  hasButton(text: string): boolean {
    return this.root.querySelectorAll("button, input[type=submit]").some((button) => textOf(button) === text);
  }

  /** Presses the button with this text or name. */
  submit(text: string): Promise<Visit> {
    const button = findButton(this.root, text);
    const form = formOf(this.root, button);
    const data = new URLSearchParams();
    for (const [name, values] of this.#valuesOf(form)) for (const value of values) data.append(name, value);
    const name = button.getAttribute("name");
    if (name) data.append(name, choiceValue(button, ""));
    const action = button.getAttribute("formaction") ?? form.getAttribute("action") ?? this.url.href;
    const url = new URL(action, this.url);
    const method = button.getAttribute("formmethod") ?? form.getAttribute("method") ?? "get";
    if (method.toLowerCase() === "post") return this.#go(url, data);
    url.search = data.toString();
    return this.#go(url);
  }

  /** Follows the link with this text. */
  follow(text: string): Promise<Visit> {
    const links = this.root.querySelectorAll("a[href]");
    const link = links.find((each) => textOf(each) === text);
    const href = link?.getAttribute("href");
    if (href === undefined) {
      throw new Error(`the page has no link "${text}"; it has: ${links.map(textOf).join(" | ")}`);
    }
    return this.#go(new URL(href, this.url));
  }

  #find(field: string): { form: HTMLElement; control: HTMLElement } {
    const control = findControl(this.root, field);
    return { form: control.closest("form") ?? this.root, control };
  }

  #valuesOf(form: HTMLElement): FormValues {
    const values = this.#values.get(form) ?? initialValues(form);
    this.#values.set(form, values);
    return values;
  }
}
