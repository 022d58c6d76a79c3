import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { outputOf } from "./run-program.ts";

/** https://chromedevtools.github.io/devtools-protocol/v8/Profiler/#type-Profile, what is read of it. */
const cpuProfile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});
type CpuProfile = z.infer<typeof cpuProfile>;

export interface SelfTime {
  readonly name: string;
  /** Source file; empty for the engine's own. */
  readonly place: string;
  readonly ms: number;
  /** Of the whole time sampled, 0–1. */
  readonly share: number;
}

/** The functions a program spends most time in itself, the heaviest first. */
export async function heaviest(file: string, folder: string, most: number): Promise<SelfTime[]> {
  const into = mkdtempSync(join(folder, "profile-"));
  try {
    await outputOf(file, ["--cpu-prof", "--cpu-prof-interval=500", `--cpu-prof-dir=${into}`]);
    const [written] = readdirSync(into);
    if (!written) throw new Error(`${file} left no profile`);
    return selfTimes(
      cpuProfile.parse(JSON.parse(readFileSync(join(into, written), "utf8"))),
      sourceFinder(),
    ).slice(0, most);
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

/** Time by function, however it was called. */
export function selfTimes(
  { nodes, samples, timeDeltas }: CpuProfile,
  placeOf: (url: string, line: number) => string,
): SelfTime[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const byFunction = new Map<string, { name: string; place: string; us: number }>();
  let total = 0;
  samples.forEach((id, index) => {
    const frame = frames.get(id);
    const us = timeDeltas[index] ?? 0;
    if (!frame || frame.functionName === "(idle)") return;
    const place = placeOf(frame.url, frame.lineNumber);
    const name = frame.functionName || "(anonymous)";
    const known = byFunction.get(`${name} ${place}`) ?? { name, place, us: 0 };
    known.us += us;
    total += us;
    byFunction.set(`${name} ${place}`, known);
  });
  return [...byFunction.values()]
    .map(({ name, place, us }) => ({ name, place, ms: us / 1_000, share: us / (total || 1) }))
    .sort((a, b) => b.ms - a.ms);
}

/** Answers with the source file that a line of a bundle came from: the bundler writes its name above its code. */
function sourceFinder(): (url: string, line: number) => string {
  const files = new Map<string, readonly string[]>();
  return (url, line) => {
    if (!url.startsWith("file:")) return url;
    const lines = files.get(url) ?? readFileSync(fileURLToPath(url), "utf8").split("\n");
    files.set(url, lines);
    const heading = lines.slice(0, line + 1).findLast((text) => /^\/\/ \S+\.[cm]?[jt]s$/.test(text));
    return heading?.slice(3).replace(/^(\.\.\/)+/, "") ?? "";
  };
}
