import { createHash } from "node:crypto";
import type { Brand } from "@sandbank/institutions";
import { baseRules, referenceRules } from "@sandbank/reference";

/** Colours of the sandbox's own pages. */
export const NEUTRAL = { color: "#1f2937", onColor: "#ffffff" } satisfies Partial<Brand>;
const NEUTRAL_ACCENT = "#1d4ed8";

/** The style sheet of a page, in an institution's colours or the sandbox's own. */
export interface Style {
  readonly css: string;
  /** The CSP source that allows exactly this one, https://www.w3.org/TR/CSP3/#grammardef-hash-source */
  readonly source: string;
}

export function styleFor(brand: Brand | undefined): Style {
  const key = brand ?? NEUTRAL;
  const known = styles.get(key) ?? createStyle(key, brand?.color ?? NEUTRAL_ACCENT);
  styles.set(key, known);
  return known;
}

const styles = new WeakMap<Pick<Brand, "color" | "onColor">, Style>();

function createStyle({ color, onColor }: Pick<Brand, "color" | "onColor">, accent: string): Style {
  const css = `:root{--brand:${color};--on-brand:${onColor};--tone:${accent};--accent:${accent}}${SHEET}`;
  return { css, source: `'sha256-${createHash("sha256").update(css).digest("base64")}'` };
}

const SHEET = minified(`${baseRules}
.card > h1 + p { margin-top: 0.5rem; }
.card > .step + h1 { margin-top: 0.25rem; }
.step { color: var(--soft); font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.02em; }
.message { border-radius: 0.625rem; padding: 0.75rem 0.875rem; font-size: 0.9375rem; }
.message.bad { background: var(--bad-tint); color: var(--bad); }
.message.good { background: var(--good-tint); color: var(--good); }
.field label { display: block; font-weight: 600; font-size: 0.9375rem; margin-bottom: 0.375rem; }
.field input, .field select {
  width: 100%; height: 2.875rem; padding: 0 0.75rem; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--field); border-radius: 0.625rem;
}
.field input[aria-invalid] { border-color: var(--bad); }
.actions { display: flex; flex-direction: column; gap: 0.75rem; }
.actions.row { flex-direction: row; }
.actions.row > * { flex: 1; }
button {
  font: inherit; font-weight: 600; min-height: 2.875rem; padding: 0.5rem 1.125rem; border-radius: 0.625rem;
  border: 1px solid var(--button); background: var(--button); color: var(--on-button); cursor: pointer;
}
button:hover { filter: brightness(1.08); }
button.quiet { background: transparent; color: var(--ink); border-color: var(--field); }
button.quiet:hover { background: var(--tint); filter: none; }
button.link {
  background: none; border: 0; padding: 0; min-height: 1.5rem; color: var(--accent); text-decoration: underline;
  text-underline-offset: 0.15em; font-weight: 400; font-size: inherit;
}
button.danger { background: transparent; color: var(--bad); border-color: var(--bad); }
button.danger:hover { background: var(--bad-tint); filter: none; }
@media (prefers-color-scheme: dark) { button:not(.quiet, .link, .danger) { border-color: rgb(255 255 255 / 28%); } }
.options { border: 1px solid var(--line); border-radius: 0.75rem; overflow: hidden; }
.options > li + li { border-top: 1px solid var(--line); }
.option { display: flex; gap: 0.75rem; padding: 0.8125rem 0.875rem; align-items: flex-start; }
label.option { cursor: pointer; }
label.option:hover { background: var(--tint); }
.option input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0.125rem 0 0; accent-color: var(--accent); }
.option .what { flex: 1; min-width: 0; }
.option .what > span { display: block; }
.option .what > span:first-child { font-weight: 600; }
.option .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.option .amount > span { display: block; }
.legend { font-weight: 600; margin-bottom: 0.5rem; }
.asker { display: flex; gap: 0.75rem; align-items: center; padding: 0.75rem 0.875rem; border-radius: 0.75rem;
  background: var(--tint); }
.asker .monogram { background: var(--ink); color: var(--card); }
.asker > div { min-width: 0; overflow-wrap: anywhere; }
details > article { margin-top: 1rem; }
.logins { display: grid; gap: 0.25rem; margin: 0.5rem 0; }
.logins li { display: flex; justify-content: space-between; align-items: baseline; gap: 0 1rem; flex-wrap: wrap; }
.hint { background: var(--tint); border-radius: 0.75rem; padding: 0.875rem; font-size: 0.9375rem; }
.hint a { color: inherit; }
.who { display: flex; flex-wrap: wrap; gap: 0 0.375rem; font-size: 0.9375rem; color: var(--soft); }
.who form { display: inline; }
.terms { display: grid; gap: 0.625rem 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); }
.terms > div:has(dd + dd) { grid-column: 1 / -1; }
.terms dt { color: var(--soft); font-size: 0.875rem; }
.terms dd { overflow-wrap: anywhere; font-size: 0.9375rem; }
.terms dd + dd { margin-top: 0.25rem; }
.options + p { margin-top: 0.5rem; }
.owner { display: flex; align-items: center; gap: 0.75rem; }
.owner .what { flex: 1; min-width: 0; }
.option .mark, .owner .mark { flex: none; width: 2rem; height: 2rem; }
.app { border: 1px solid var(--line); border-radius: 0.75rem; padding: 1rem; }
.app > * + * { margin-top: 0.75rem; }
.app header { display: flex; justify-content: space-between; gap: 0.75rem; align-items: flex-start; }
.banks > li { display: grid; }
.app h3, .bank h3 { font-size: 1.0625rem; }
.banks { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
.bank { display: flex; flex-direction: column; gap: 0.875rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 1rem; padding: 1.125rem; }
.bank header { display: flex; align-items: center; gap: 0.75rem; }
.bank .facts { grid-template-columns: 1fr; gap: 0; }
.bank .facts dt { font-size: 0.8125rem; margin-top: 0.375rem; }
.bank p { margin-top: auto; }
.people { display: grid; gap: 0.75rem 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); margin: 0.75rem 0 0; }
.people dd { margin: 0.125rem 0 0; }
.columns { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
.rules { display: grid; gap: 0.75rem; }
.table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
.table th, .table td { text-align: left; padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; }
.table tr:last-child > * { border-bottom: 0; }
.table th { font-weight: 600; font-size: 0.8125rem; color: var(--soft); }
@media (max-width: 26rem) {
  .card { padding: 1.25rem 1rem; }
  .actions.row { flex-direction: column; }
}
${referenceRules}`);

function minified(css: string): string {
  return css.replace(/\s+/g, " ").replace(/ ?([{}:;,>]) ?/g, "$1");
}
