import { defineConfig } from "vitest/config";

const PROGRAMS = [
  "apps/**/*.test.ts",
  "tooling/**/*.test.ts",
  "packages/sandbank/**/*.test.ts",
  "packages/**/*.isolated.test.ts",
];
const OUTSIDE = ["**/node_modules/**", "**/dist/**"];

export default defineConfig({
  test: {
    environment: "node",
    pool: "threads",
    maxWorkers: "100%",
    setupFiles: ["packages/world/testing/pin-properties.ts"],
    // Ten times what the slowest takes: a machine may be busy with other things.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
    projects: [
      // Modules are loaded once for each worker, which halves the time: nothing here may leave one changed.
      {
        extends: true,
        test: {
          name: "packages",
          isolate: false,
          include: ["packages/**/*.test.ts"],
          exclude: [...OUTSIDE, ...PROGRAMS],
        },
      },
      // What listens replaces globals of its process, and some tests replace modules: each file in a worker of its own.
      { extends: true, test: { name: "programs", include: PROGRAMS, exclude: OUTSIDE } },
    ],
  },
});
