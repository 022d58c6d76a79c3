import type { InstitutionManifest } from "@sandbank/institutions";
import type { AuthorizationError } from "@sandbank/protocol-oauth/server";
import { MessagePage } from "./message-page.tsx";
import { pageHeaders } from "./render.ts";

/** What a developer can do about an error, by its code. */
const HINTS: Readonly<Record<string, string>> = {
  invalid_redirect_uri:
    "The redirect_uri must be one the client registered, letter by letter; only the port of a loopback address is free. Register it with POST /register.",
  invalid_client:
    "Register a client with POST /register, or use sandbank-core with a redirect_uri ending in /connect/callback.",
  invalid_request: "Something the request needs is missing or malformed; the description names it.",
  server_error: "This one is ours: the cause is on the sandbox's standard error.",
};

/** An error of the authorization endpoint that may not be sent to the application (RFC 6749 section 4.1.2.1). */
export function authorizationErrorPage(bank: InstitutionManifest, problem: AuthorizationError) {
  const { error, description, clientId, redirectUri } = problem;
  const hint = HINTS[error];
  const page = (
    <MessagePage bank={bank} title="This request cannot go on">
      <p>The application that sent you here made a mistake, so you were not sent back to it.</p>
      <dl class="facts">
        <dt>Error</dt>
        <dd>
          <code>{error}</code>
        </dd>
        {description && <Fact term="Description">{description}</Fact>}
        {clientId && <Fact term="client_id">{clientId}</Fact>}
        {redirectUri && <Fact term="redirect_uri">{redirectUri}</Fact>}
      </dl>
      {hint && <p class="hint">{hint}</p>}
    </MessagePage>
  );
  return { html: String(page), headers: pageHeaders(bank) };
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <code>{children}</code>
      </dd>
    </>
  );
}
