/**
 * What the pages of every application look like, before what is their own. Expects `--brand`, `--on-brand`, `--tone`
 * and `--accent` on `:root`.
 */
export const baseRules = `
:root {
  color-scheme: light dark;
  --page: #f4f5f7;
  --card: #ffffff;
  --ink: #16191f;
  --soft: #545c69;
  --line: #d9dde3;
  --field: #7b8494;
  --tint: #f6f7f9;
  --notice: #fdf3d8;
  --notice-ink: #5a4100;
  --bad: #b3261e;
  --bad-tint: #fdeceb;
  --good: #14692f;
  --good-tint: #e6f4ea;
  --button: var(--brand);
  --on-button: var(--on-brand);
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #101216;
    --card: #1a1d23;
    --ink: #eceef2;
    --soft: #a6aebb;
    --line: #31363f;
    --field: #7d8696;
    --tint: #22262d;
    --notice: #33290f;
    --notice-ink: #f3d98b;
    --bad: #ff9b92;
    --bad-tint: #3a1d1b;
    --good: #7fd79a;
    --good-tint: #16301f;
    --accent: color-mix(in oklab, var(--tone) 45%, #ffffff);
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--page);
  color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
h1, h2, h3, p, ul, dl, dd, fieldset, legend { margin: 0; padding: 0; }
h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 1.0625rem; line-height: 1.4; }
ul { list-style: none; }
a { color: var(--accent); text-underline-offset: 0.15em; }
code { font: 0.875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
fieldset { border: 0; min-width: 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 0.5rem; z-index: 1; background: var(--card); padding: 0.5rem 1rem; }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.simulation {
  background: var(--notice); color: var(--notice-ink); font-size: 0.875rem; text-align: center;
  padding: 0.4375rem 1rem; text-wrap: balance;
}
.brand { background: var(--brand); color: var(--on-brand); }
.brand > div {
  max-width: 30rem; margin: 0 auto; padding: 0.875rem 1rem; display: flex; align-items: center; gap: 0.75rem;
}
.wide .brand > div, .wide main { max-width: 64rem; }
.monogram {
  display: inline-grid; place-items: center; flex: none; width: 2.5rem; height: 2.5rem; border-radius: 0.625rem;
  background: var(--on-brand); color: var(--brand); font-weight: 700; font-size: 0.9375rem; letter-spacing: 0.02em;
}
.brand strong { font-size: 1.125rem; letter-spacing: -0.005em; }
main { width: 100%; max-width: 30rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; flex: 1; }
.card {
  background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.5rem;
  box-shadow: 0 1px 2px rgb(0 0 0 / 4%), 0 8px 24px rgb(0 0 0 / 5%);
}
.card > * + *, .stack > * + * { margin-top: 1.25rem; }
.soft { color: var(--soft); }
.small { font-size: 0.875rem; }
details summary { cursor: pointer; font-weight: 600; }
.badge { flex: none; border-radius: 1rem; padding: 0.0625rem 0.625rem; font-size: 0.8125rem; font-weight: 600;
  background: var(--tint); color: var(--soft); }
.badge.good { background: var(--good-tint); color: var(--good); }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 0.25rem 0.875rem; font-size: 0.9375rem; }
.facts dt { color: var(--soft); }
.facts dd { overflow-wrap: anywhere; min-width: 0; }
footer { text-align: center; color: var(--soft); font-size: 0.8125rem; padding: 0 1rem 1.5rem; }
`;
