import type { Customer } from "@sandbank/world";

/** Whose accounts these are, and the way out for somebody else. */
export function SignedInAs({ customer, switchAction }: { customer: Customer; switchAction: string }) {
  return (
    <div class="who">
      <span>
        Signed in as {customer.givenName} {customer.familyName}.
      </span>
      <form method="post" action={switchAction}>
        <button type="submit" class="link">
          Not you?
        </button>
      </form>
    </div>
  );
}
