// Tink with users who have connected a demo bank, and what they read.
import type { z } from "zod";
import { type ListTransactionsResponse, listTransactionsResponse } from "../../../wire/index.ts";
import { PASSWORD } from "../../testing/fixture-people.ts";
import { type OpenedTink, openTink } from "../../testing/fixture-tink.ts";

export interface Connected {
  readonly tink: OpenedTink;
  readonly userId: string;
  readonly token: string;
  readonly credentialsId: string;
}

/** A new user of the demo application who has signed in at a demo bank with a password. */
export async function connect(
  tink: OpenedTink,
  market: string,
  username: string,
  app?: Awaited<ReturnType<OpenedTink["keepApp"]>>,
): Promise<Connected> {
  const { user_id: userId } = await tink.createUser({ market }, app);
  const name = market === "GB" ? "uk" : market.toLowerCase();
  const credentials = await tink.context.credentials.create({
    userId,
    providerName: `${name}-demobank-password`,
    fields: { username, password: PASSWORD },
  });
  const token = await tink.userToken(userId, undefined, app);
  return { tink, userId, token, credentialsId: credentials.id };
}

export async function connected(market: string, username: string): Promise<Connected> {
  return connect(await openTink(), market, username);
}

/** What a GET is answered with status 200, as the wire says it has to be. */
export async function read<Schema extends z.ZodType>(
  { tink, token }: Pick<Connected, "tink" | "token">,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const response = await tink.send("GET", path, { token });
  const body: unknown = await response.json();
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
  return schema.parse(body);
}

/** All pages of the transactions of a query such as `statusIn=BOOKED`. */
export async function readAllTransactions(reader: Pick<Connected, "tink" | "token">, query = "") {
  const rows = [];
  let pages = 0;
  for (let pageToken: string | undefined = ""; pages === 0 || pageToken; pages++) {
    const path: string = `/data/v2/transactions?${query}&pageToken=${pageToken}`;
    const page: ListTransactionsResponse = await read(reader, path, listTransactionsResponse);
    rows.push(...page.transactions);
    pageToken = page.nextPageToken;
  }
  return { rows, pages };
}
