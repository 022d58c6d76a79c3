import type { AppProcess, SandboxIndex } from "@sandbank/launch";

/** What a person needs to know once everything runs. */
export function announcement(ready: {
  readonly portal: string;
  readonly sandbox: string;
  readonly demo: AppProcess["demo"];
  readonly dataDir: string;
  readonly index: SandboxIndex;
  readonly seconds: number;
}): string {
  const { institutions, accountAggregator, tink, logins } = ready.index;
  const [aggregator, ...reached] = accountAggregator;
  const india = aggregator
    ? `
  India    ${aggregator.api}   ${aggregator.name}; its codes are 123456
           ${reached.map(({ name }) => name).join(", ")}`
    : "";
  const [facade, ...demoBanks] = tink.places;
  const europe = facade
    ? `
  Europe   ${facade.api}   ${facade.name}; client ${tink.app.clientId}, secret ${tink.app.clientSecret}
           ${demoBanks.map(({ name }) => name).join(", ")}; sign in as ok`
    : "";
  const names = institutions.map(({ name }) => name).join(", ");
  const users = logins.slice(0, 3).map(({ username }) => username);
  const way = ready.demo
    ? `one button enters as ${ready.demo.email} (password ${ready.demo.password})`
    : "sign up there";
  return `
  Sandbank is ready after ${ready.seconds.toFixed(1)} s.

  Portal   ${ready.portal}   ${way}
  Sandbox  ${ready.sandbox}   ${names}
           sign in at any bank as ${users.join(" or ")}, password ${logins[0]?.password}${india}${europe}
  Data     ${ready.dataDir} (delete it to begin anew)

  Ctrl-C stops it.
`;
}
