/** Kinds of people by the user name they sign in with. */
export function PersonaList({
  personas,
}: {
  readonly personas: readonly { readonly id: string; readonly description: string }[];
}) {
  return (
    <dl class="people">
      {personas.map(({ id, description }) => (
        <div>
          <dt>
            <code>{id}</code>
          </dt>
          <dd class="soft small">{description}</dd>
        </div>
      ))}
    </dl>
  );
}
