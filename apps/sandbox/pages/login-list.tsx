import type { Customer } from "@sandbank/world";

/** User names to try, and whose they are. */
export function LoginList({ samples }: { readonly samples: readonly Customer[] }) {
  return (
    <ul class="logins">
      {samples.map(({ username, givenName, familyName }) => (
        <li>
          <code>{username}</code>
          <span class="soft">
            {givenName} {familyName}
          </span>
        </li>
      ))}
    </ul>
  );
}
