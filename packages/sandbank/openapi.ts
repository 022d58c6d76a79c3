import { openApiDocument } from "@sandbank/rest";
import { controlRouter } from "@sandbank/sandbox/control";
import { describeControl } from "@sandbank/sandbox/control-description";
import { command } from "./cli/command.ts";
import { UsageError } from "./cli/usage-error.ts";

const SANDBOX = "http://localhost:4010";

/** `sandbank openapi`: to generate a client in another language from. */
export const openapi = command({
  name: "openapi",
  summary:
    "Prints the OpenAPI 3.1 document of the control plane, as a running sandbox serves it at /_sandbank/openapi.json.",
  options: {
    url: {
      type: "string",
      value: "<url>",
      help: `of the sandbox it speaks of; ${SANDBOX} unless told`,
    },
  },
  async run({ url = SANDBOX }, { print }) {
    if (!URL.canParse(url)) throw new UsageError(`--url "${url}" is no URL such as ${SANDBOX}`);
    const base = url.endsWith("/") ? url.slice(0, -1) : url;
    print(JSON.stringify(openApiDocument(controlRouter, describeControl(`${base}/_sandbank`)), null, 2));
    return 0;
  },
});
