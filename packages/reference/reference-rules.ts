/** What a reference looks like, after the base rules. */
export const referenceRules = `
section > h2 { margin-bottom: 0.75rem; }
h4 { margin: 0; font-size: 0.8125rem; color: var(--soft); letter-spacing: 0.02em; }
.contents { display: flex; flex-wrap: wrap; gap: 0.375rem 1rem; }
.operation { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.125rem;
  overflow-wrap: anywhere; }
.operation > * + * { margin-top: 0.75rem; }
.operation h3 { margin: 0; font-size: 1.0625rem; }
.operation h3 a { color: inherit; text-decoration: none; }
.operation h3 a:hover { text-decoration: underline; }
.operation:target { border-color: var(--accent); }
.endpoint { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.5rem; }
.verb { flex: none; border-radius: 0.375rem; padding: 0 0.5rem; font-size: 0.8125rem; font-weight: 700;
  background: var(--tint); }
.verb.post, .verb.put, .verb.patch { background: var(--good-tint); color: var(--good); }
.verb.delete { background: var(--bad-tint); color: var(--bad); }
.fields { margin: 0.25rem 0 0; font-size: 0.9375rem; }
.fields > div { padding: 0.375rem 0; border-top: 1px solid var(--line); display: grid; gap: 0 1rem; }
.fields dt { display: flex; flex-wrap: wrap; gap: 0 0.5rem; align-items: baseline; min-width: 0; }
@media (min-width: 48rem) { .fields > div { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); } }
pre { margin: 0; padding: 0.875rem; background: var(--tint); border-radius: 0.625rem; font-size: 0.875rem;
  white-space: pre-wrap; }
`;
