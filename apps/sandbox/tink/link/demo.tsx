import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import type { Answer } from "../../answer.ts";
import { seeOther } from "../../interaction/step.ts";
import { MessagePage } from "../../pages/message-page.tsx";
import { htmlAnswer } from "../../pages/render.ts";
import { linkManifest } from "./link-manifest.ts";
import type { LinkPages } from "./link-pages.ts";

/** Below `/1.0`: where somebody begins who has no application yet. Not Tink's. */
export const DEMO_PATH = "/demo";
export const DEMO_CALLBACK_PATH = "/demo/callback";

interface Arrived {
  readonly query: Readonly<Record<string, string>>;
  readonly origin: string;
}

/** `GET /1.0/demo`: to Tink Link, as the demo application would send a person. Its query goes along. */
export function showDemo({ base }: LinkPages, { query, origin }: Arrived): Answer {
  const url = new URL(`${origin}${base}/transactions/connect-accounts`);
  const demo = {
    client_id: TINK_DEMO_APP.clientId,
    redirect_uri: `${origin}${base}${DEMO_CALLBACK_PATH}`,
    state: "demo",
    test: "true",
  };
  for (const [name, value] of Object.entries({ ...demo, ...query })) url.searchParams.set(name, value);
  return seeOther(url.href);
}

/** `GET /1.0/demo/callback`: in an application's place, what it is told. */
export function showDemoCallback({ base, context }: LinkPages, { query, origin }: Arrived): Answer {
  const { code } = query;
  const exchange = `curl ${origin}${context.base}/api/v1/oauth/token -d client_id=${TINK_DEMO_APP.clientId} -d client_secret=${TINK_DEMO_APP.clientSecret} -d grant_type=authorization_code -d code=${code}`;
  return htmlAnswer(
    <MessagePage bank={linkManifest} title="Back at the application">
      <p>This page stands in for your application. It was called with:</p>
      <dl class="terms">
        {Object.entries(query).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      {code !== undefined && (
        <div class="hint">
          <h2>A token for what was shared</h2>
          <p>
            <code>{exchange}</code>
          </p>
        </div>
      )}
      <p>
        <a href={`${base}${DEMO_PATH}`}>Once more</a>
      </p>
    </MessagePage>,
    { bank: linkManifest },
  );
}
