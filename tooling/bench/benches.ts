/** A program of a benchmark: a TypeScript file, relative to this folder, run bundled in a process of its own. */
interface Program {
  readonly file: string;
  /** How many fresh processes; each row is the median of theirs. Default 1. */
  readonly processes?: number;
}

export interface Bench {
  readonly title: string;
  /** Each reports rows. */
  readonly programs: readonly Program[];
  /** Programs that only do the work, for `--profile`. */
  readonly profiles: readonly string[];
  /** Servers the programs start. */
  readonly servers?: readonly string[];
  /** True where they start what is published. */
  readonly published?: boolean;
}

/** What `pnpm bench <name>` knows. */
export const benches: Readonly<Record<string, Bench>> = {
  world: {
    title: "the generated world",
    programs: [
      { file: "world/throughput.ts" },
      { file: "world/cold-page.ts" },
      { file: "world/hot-page.ts" },
      { file: "world/far-customer.ts" },
      { file: "world/memory.ts" },
      { file: "world/start-up.ts", processes: 9 },
    ],
    profiles: ["world/profile-histories.ts", "world/profile-first-pages.ts"],
  },
  sync: {
    title: "reading a bank into the database, and out of it again",
    programs: [{ file: "sync/first-sync.ts" }, { file: "sync/nothing-new.ts" }, { file: "sync/million.ts" }],
    profiles: ["sync/profile-first-sync.ts"],
    servers: ["sync/servers/sandbox.ts", "sync/servers/core.ts"],
  },
  fixture: {
    title: "the sandbox as a fixture of tests, beside other mock servers",
    programs: [
      { file: "fixture/cold-start.ts" },
      { file: "fixture/in-a-test.ts", processes: 5 },
      { file: "fixture/worlds.ts" },
      { file: "fixture/pages.ts" },
      { file: "fixture/tokens.ts" },
      { file: "fixture/memory.ts" },
    ],
    profiles: ["fixture/profile-dances.ts"],
    servers: [
      "fixture/servers/hono.ts",
      "fixture/servers/oidc-provider.ts",
      "fixture/servers/oauth2-mock.ts",
    ],
    published: true,
  },
  ingest: {
    title: "accounts and transactions that applications bring through the Connector",
    programs: [{ file: "ingest/over-http.ts" }, { file: "ingest/verbs.ts" }, { file: "ingest/million.ts" }],
    profiles: ["ingest/profile-batches.ts", "ingest/profile-connector.ts"],
    servers: ["ingest/servers/sandbox.ts", "ingest/servers/discard.ts"],
  },
  detection: {
    title: "what comes again and again, found in bank texts and held against what the world knows",
    programs: [
      { file: "detection/held-out.ts" },
      { file: "detection/tuned.ts" },
      { file: "detection/names.ts" },
    ],
    profiles: [],
  },
};
