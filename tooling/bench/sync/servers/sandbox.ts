import { createServer } from "node:http";
import { createSandbox } from "@sandbank/sandbox";
import { listen } from "../../fixture/servers/announce.ts";
import { bigCustomer } from "./big-customer.ts";

// As the `sandbank sandbox` command composes it.
const sandbox = await createSandbox({ ownsProcess: true, scenarios: [bigCustomer()] });
listen(createServer(sandbox.listener), {});
