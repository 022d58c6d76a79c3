/** What a consent says, a line a fact. */
export interface Term {
  readonly name: string;
  readonly lines: readonly string[];
}

export function TermsList({ terms }: { readonly terms: readonly Term[] }) {
  return (
    <dl class="terms">
      {terms.map(({ name, lines }) => (
        <div>
          <dt>{name}</dt>
          {lines.map((line) => (
            <dd>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
