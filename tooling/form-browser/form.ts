import type { HTMLElement } from "node-html-parser";

/** What a form would send, by name; check boxes and equal names may have several values. */
export type FormValues = Map<string, string[]>;

/** The values a form sends as it stands: https://html.spec.whatwg.org/#constructing-form-data-set, without files. */
export function initialValues(form: HTMLElement): FormValues {
  const values: FormValues = new Map();
  const add = (name: string, value: string) => values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of form.querySelectorAll("input, select, textarea")) {
    const name = control.getAttribute("name");
    if (!name || isDisabled(control)) continue;
    if (control.rawTagName === "textarea") add(name, control.text);
    else if (control.rawTagName === "select") add(name, selectedOption(control));
    else if (isChoice(control)) {
      if (control.hasAttribute("checked")) add(name, choiceValue(control));
    } else if (!/^(submit|button|image|reset|file)$/.test(typeOf(control)))
      add(name, choiceValue(control, ""));
  }
  return values;
}

/** The control a person means by its label, name or id. @throws Error that lists what there is. */
export function findControl(root: HTMLElement, wanted: string): HTMLElement {
  const controls = root.querySelectorAll("input, select, textarea");
  const found =
    controls.find((control) => [control.getAttribute("name"), control.id].includes(wanted)) ??
    controls.find((control) => labelOf(root, control).includes(wanted));
  if (found) return found;
  const labels = controls.map((control) => labelOf(root, control) || control.getAttribute("name"));
  throw new Error(`the page has no field "${wanted}"; it has: ${labels.join(" | ")}`);
}

/** The button with this text or name. @throws Error that lists what there is. */
export function findButton(root: HTMLElement, wanted: string): HTMLElement {
  const buttons = root.querySelectorAll("button, input[type=submit]");
  const found = buttons.find((button) => [textOf(button), button.getAttribute("name")].includes(wanted));
  if (found) return found;
  throw new Error(`the page has no button "${wanted}"; it has: ${buttons.map(textOf).join(" | ")}`);
}

/** The form a button submits: named by its `form` attribute, or the one around it. */
export function formOf(root: HTMLElement, button: HTMLElement): HTMLElement {
  const id = button.getAttribute("form");
  const form = id ? root.getElementById(id) : button.closest("form");
  if (form) return form;
  throw new Error(`the button "${textOf(button)}" is in no form`);
}

export function isChoice(control: HTMLElement): boolean {
  return /^(checkbox|radio)$/.test(typeOf(control));
}

export const typeOf = (control: HTMLElement): string => control.getAttribute("type") ?? "text";
export function textOf(element: HTMLElement): string {
  const text = element.rawTagName === "input" ? (element.getAttribute("value") ?? "") : element.text;
  return text.replace(/\s+/g, " ").trim();
}

/** A check box or radio button without a value sends "on". */
export function choiceValue(control: HTMLElement, fallback = "on"): string {
  return control.getAttribute("value") ?? fallback;
}

export function isDisabled(control: HTMLElement): boolean {
  return control.hasAttribute("disabled") || Boolean(control.closest("fieldset[disabled]"));
}

function selectedOption(select: HTMLElement): string {
  const options = select.querySelectorAll("option");
  const chosen = options.find((option) => option.hasAttribute("selected")) ?? options[0];
  return chosen ? (chosen.getAttribute("value") ?? chosen.text) : "";
}

function labelOf(root: HTMLElement, control: HTMLElement): string {
  const named = control.id ? root.querySelector(`label[for="${control.id}"]`) : null;
  const label = named ?? control.closest("label");
  return label ? textOf(label) : "";
}
