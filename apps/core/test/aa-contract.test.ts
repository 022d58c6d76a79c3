import { fixedClock } from "@sandbank/domain";
import { createFormBrowser } from "@sandbank/form-browser";
import { institutions } from "@sandbank/institutions";
import { testProvider } from "@sandbank/provider/contract-tests";
import { createSandbox } from "@sandbank/sandbox";
import { readAaConfig } from "../aa-config.ts";
import { createProviders } from "../banks.ts";
import { answerAggregator } from "./at-the-aggregator.ts";
import { givenCredentials } from "./given-credentials.ts";

const redirectUri = "http://localhost:4000/connect/callback";
const sandboxUrl = "http://localhost:4010";
const mobile = "5550000007";

for (const door of ["setu", "rebit"] as const) {
  for (const bankId of ["hdfc", "kotak"]) {
    testProvider(`account-aggregator, ${door}, ${bankId}`, {
      sendsStateBack: true,
      mobile,
      async setUp() {
        const clock = fixedClock("2026-06-15T14:00:00Z");
        const sandbox = await createSandbox({ clock });
        const send: typeof fetch = async (input, init) => sandbox.fetch(new Request(input, init));
        const provider = createProviders({
          institutions: institutions.filter(({ protocol }) => protocol === "account-aggregator"),
          sandboxUrl,
          clock,
          fetch: send,
          accountAggregator: readAaConfig({
            USE_PRODUCTION_BANK_PROVIDER: "true",
            SANDBOX_URL: sandboxUrl,
            AA_DOOR: door,
          }),
        }).get("account-aggregator");
        if (!provider) throw new Error("no adapter");
        return {
          provider,
          bankId,
          now: () => clock.now(),
          close: () => sandbox.close(),
          connect: () =>
            givenCredentials(provider, { bankId, redirectUri, mobile }, (authorizeUrl) => {
              const browser = createFormBrowser({ fetch: send, leaveAt: redirectUri });
              return answerAggregator(browser, authorizeUrl, {
                mobile,
                banks: [bankId === "hdfc" ? "HDFC" : "Kotak"],
              });
            }),
        };
      },
    });
  }
}
