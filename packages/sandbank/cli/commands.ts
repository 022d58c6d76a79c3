import type { Command } from "./command.ts";

/** A command by its words, loaded when it is asked for: most need far more than `--help` does. */
export interface CommandEntry {
  /** `world show`. */
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** What runs when no command is named. */
export const DEFAULT_COMMAND = "start";

export const commands: readonly CommandEntry[] = [
  {
    name: DEFAULT_COMMAND,
    summary: "Runs everything: the banks, the core and the portal. Also without any command.",
    load: async () => (await import("../start/start.ts")).start,
  },
  {
    name: "sandbox",
    summary: "Runs the banks alone, to point an application of your own at.",
    load: async () => (await import("../serve/sandbox.ts")).serveSandboxCommand,
  },
  {
    name: "core",
    summary: "Runs the core and the portal alone, against a sandbox that runs already.",
    load: async () => (await import("../serve/core.ts")).serveCoreCommand,
  },
  {
    name: "core rotate-keys",
    summary: "Seals every stored bank credential with the newest of TOKEN_KEYS.",
    load: async () => (await import("../serve/rotate-keys.ts")).rotateKeysCommand,
  },
  {
    name: "demo",
    summary: "Makes the whole journey once, from consent to disconnecting, and prints each step.",
    load: async () => (await import("../start/demo.ts")).demo,
  },
  {
    name: "world show",
    summary: "Prints a person's life: accounts, months, what recurs, what comes up, the last transactions.",
    load: async () => (await import("../world/show.ts")).worldShow,
  },
  {
    name: "world list",
    summary: "Lists the countries people live in, with their banks, and the kinds of life there are.",
    load: async () => (await import("../world/list.ts")).worldList,
  },
  {
    name: "world check",
    summary: "Checks that personas keep their promises, in one world for each seed.",
    load: async () => (await import("../world/check.ts")).worldCheck,
  },
  {
    name: "tink demo-user",
    summary: "Fills a Tink user with a persona's accounts and thirteen months that end today.",
    load: async () => (await import("../tink/demo-user.ts")).tinkDemoUser,
  },
  {
    name: "certs",
    summary: "Makes a certificate authority of your own and certificates for localhost.",
    load: async () => (await import("../certs/certs.ts")).certs,
  },
  {
    name: "doctor",
    summary: "Looks whether this machine can run everything, and says what to do where it cannot.",
    load: async () => (await import("../doctor/doctor.ts")).doctor,
  },
  {
    name: "openapi",
    summary: "Prints the OpenAPI document of the control plane.",
    load: async () => (await import("../openapi.ts")).openapi,
  },
  {
    name: "completion",
    summary: "Prints a script that completes commands and options in bash, zsh or fish.",
    load: async () => (await import("../completion/completion.ts")).completion,
  },
];
