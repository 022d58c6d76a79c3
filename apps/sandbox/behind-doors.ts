import type { InstitutionManifest } from "@sandbank/institutions";
import type { Door } from "@sandbank/protocol-door/server";
import type { Hono } from "hono";
import type { SandboxEnv } from "./sandbox-env.ts";
import type { HostedWorld } from "./worlds/hosted-world.ts";

/** What answers at the façades of a protocol, and at the banks behind them. */
export interface BehindDoors {
  /** Routes at a first segment; undefined where nothing answers programs. */
  routes(id: string): Door | undefined;
  /** Number of the person an access token stands for; absent where none stands for anybody. */
  customerOf?(accessToken: string): Promise<number | null>;
  /** What people see there. */
  pages(notFound: (request: Request, origin: string) => Response): Promise<Hono<SandboxEnv>>;
}

/** By protocol; each is loaded on the first request to one of its doors. */
export const behindDoors: Partial<
  Record<
    InstitutionManifest["protocol"],
    (hosted: Pick<HostedWorld, "accountAggregator" | "tink">) => Promise<BehindDoors>
  >
> = {
  async "account-aggregator"({ accountAggregator }) {
    const aggregator = await accountAggregator();
    return {
      routes: (id) => (id === "aa" ? aggregator.aa : id === "setu" ? aggregator.setu : aggregator.bank(id)),
      async pages(notFound) {
        const { pagesOf } = await import("./aggregator/pages-of.ts");
        return pagesOf(aggregator, notFound);
      },
    };
  },
  async tink(hosted) {
    const tink = await hosted.tink();
    return {
      routes: (id) => (id === "tink" ? tink.door : undefined),
      customerOf: (accessToken) => tink.customerOf(accessToken),
      async pages(notFound) {
        const { pagesOf } = await import("./tink/pages-of.ts");
        return pagesOf(tink, notFound);
      },
    };
  },
};
