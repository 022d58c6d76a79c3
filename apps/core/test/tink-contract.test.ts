import { fixedClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { testProvider } from "@sandbank/provider/contract-tests";
import { createSandbox } from "@sandbank/sandbox";
import { createProviders } from "../banks.ts";
import { readTinkConfig } from "../tink-config.ts";
import { givenCredentials } from "./given-credentials.ts";
import { throughLink } from "./through-link.ts";

const redirectUri = "http://localhost:4000/connect/callback";
const sandboxUrl = "http://localhost:4010";

for (const bankId of ["demobank-se", "demobank-gb"]) {
  testProvider(`tink, ${bankId}`, {
    async setUp() {
      const clock = fixedClock("2026-06-15T14:00:00Z");
      const sandbox = await createSandbox({ clock });
      const send: typeof fetch = async (input, init) => sandbox.fetch(new Request(input, init));
      const provider = createProviders({
        institutions,
        sandboxUrl,
        clock,
        fetch: send,
        tink: readTinkConfig({}, sandboxUrl),
      }).get("tink");
      if (!provider) throw new Error("no adapter");
      const country = institutions.find(({ id }) => id === bankId)?.country ?? "";
      const { username } = sandbox.world.customer(7, country);
      return {
        provider,
        bankId,
        now: () => clock.now(),
        close: () => sandbox.close(),
        connect: () =>
          givenCredentials(provider, { bankId, redirectUri, person: "person-7" }, (authorizeUrl) =>
            throughLink(send, authorizeUrl, { user: username }),
          ),
      };
    },
  });
}
