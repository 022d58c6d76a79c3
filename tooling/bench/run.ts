import { cpus } from "node:os";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Bench, benches } from "./benches.ts";
import { bundle } from "./bundle.ts";
import { heaviest } from "./profile.ts";
import type { Row } from "./row.ts";
import { rowsOf } from "./run-program.ts";
import { tableOf } from "./table.ts";

// `pnpm bench <name> [program…] [--profile]`: measures, prints, asserts nothing.

const MOST_FUNCTIONS = 25;
const names = Object.keys(benches).join(", ");

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { profile: { type: "boolean" } },
  });
  const [name = "", ...rest] = positionals;
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!bench) throw new Error(`name one benchmark: ${names}`);
  await run(narrowed(bench, rest));
  if (values.profile) await profile(bench);
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}

/** Only the programs named, all where none is: `tokens` is `fixture/tokens.ts`. */
function narrowed(bench: Bench, wanted: readonly string[]): Bench {
  const nameOf = ({ file }: Bench["programs"][number]) => basename(file, ".ts");
  const known = bench.programs.map(nameOf);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`there is no ${unknown.join(", ")}; there are ${known.join(", ")}`);
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  return { ...bench, programs: bench.programs.filter((program) => isWanted(nameOf(program))) };
}

async function run({ title, programs, servers = [], published = false }: Bench): Promise<void> {
  const start = performance.now();
  using built = await bundle([...programs.map(({ file }) => file), ...servers], { published });
  const rows: Row[] = [];
  for (const { file, processes = 1 } of programs) rows.push(...(await rowsOf(built.pathOf(file), processes)));
  const [cpu] = cpus();
  console.log(`
Benchmark of ${title}: bundled with esbuild, each group of rows in a fresh Node ${process.version} process.
${cpus().length} × ${cpu?.model ?? "unknown processor"}; ${((performance.now() - start) / 1_000).toFixed(0)} s in all.

${tableOf(rows)}
`);
}

async function profile({ profiles, servers = [] }: Bench): Promise<void> {
  using built = await bundle([...profiles, ...servers]);
  for (const file of profiles) {
    const functions = await heaviest(built.pathOf(file), built.folder, MOST_FUNCTIONS);
    const lines = functions.map(
      ({ name, place, ms, share }) =>
        `${(share * 100).toFixed(1).padStart(5)} %  ${ms.toFixed(0).padStart(6)} ms  ${name}  ${place}`,
    );
    console.log(`${file}: where the time goes\n${lines.join("\n")}\n`);
  }
}
