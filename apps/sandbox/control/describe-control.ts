import type { OpenApiOptions } from "@sandbank/rest";

/** What the OpenAPI document says of the whole. */
export function describeControl(url: string): OpenApiOptions {
  return {
    title: "Sandbank control plane",
    version: "1",
    description:
      "Everything a test may do to a world: move its clock, edit its accounts, end its consents, make its banks " +
      "fail. Put `/~{world}` in front of `/_sandbank` to speak of another world than the default one; worlds " +
      "themselves are made and ended under `/_sandbank/worlds`. Every refusal is " +
      "`{ error, message, issues? }`: `error` is stable, `message` says how to put it right.",
    servers: [{ url, description: "The world this was asked of." }],
    bearer: { description: "Needed where the sandbox was started with SANDBOX_TOKEN." },
  };
}
