const compilerOptions = {
  target: "es2022",
  lib: ["es2023"],
  module: "nodenext",
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  types: ["node"],
};

const ALONE = `import { startSandbox } from "sandbank";

const bank = await startSandbox({ at: "2026-03-10T15:00:00Z" });
export const now: string = (await bank.clock.advance({ by: "P1D" })).now;
// @ts-expect-error a number of days is no duration
await bank.clock.advance({ by: 1 });
// @ts-expect-error there is no such preset
await bank.faults.add({ preset: "nothing" });
`;

/**
 * Files that have the compiler look at all others, and at `alone` with libraries checked too: a declaration that
 * imports what nobody has would otherwise be taken for anything.
 */
export const typeChecks: readonly (readonly [string, string])[] = [
  ["package.json", JSON.stringify({ type: "module" })],
  ["tsconfig.json", JSON.stringify({ compilerOptions, exclude: ["alone"] })],
  [
    "alone/tsconfig.json",
    JSON.stringify({
      extends: "../tsconfig.json",
      compilerOptions: { skipLibCheck: false },
      include: ["."],
      exclude: [],
    }),
  ],
  ["alone/alone.ts", ALONE],
];
