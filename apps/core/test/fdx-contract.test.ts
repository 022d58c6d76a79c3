import { fixedClock } from "@sandbank/domain";
import { approveConsent, createFormBrowser } from "@sandbank/form-browser";
import { institutions } from "@sandbank/institutions";
import { testProvider } from "@sandbank/provider/contract-tests";
import { createSandbox } from "@sandbank/sandbox";
import { createProviders } from "../banks.ts";
import { givenCredentials } from "./given-credentials.ts";

const redirectUri = "http://localhost:4000/connect/callback";

const banks = institutions.filter(({ protocol }) => protocol === "fdx");

for (const { id: bankId } of banks) {
  testProvider(`fdx at ${bankId}`, {
    async setUp() {
      const clock = fixedClock("2026-06-15T14:00:00Z");
      const sandbox = await createSandbox({ clock });
      const send: typeof fetch = async (input, init) => sandbox.fetch(new Request(input, init));
      const provider = createProviders({
        institutions: banks,
        sandboxUrl: "http://localhost:4010",
        clock,
        fetch: send,
      }).get("fdx");
      if (!provider) throw new Error("no fdx adapter");
      return {
        provider,
        bankId,
        now: () => clock.now(),
        close: () => sandbox.close(),
        connect: () =>
          givenCredentials(provider, { bankId, redirectUri }, (authorizeUrl) => {
            const browser = createFormBrowser({ fetch: send, leaveAt: redirectUri });
            const login = { username: sandbox.world.customer(7).username, password: "sandbank" };
            return approveConsent(browser, authorizeUrl, login);
          }),
      };
    },
  });
}
