import { approveConsent, createFormBrowser } from "@sandbank/form-browser";
import type { AppProcess, CoreSession } from "@sandbank/launch";

/** Prints a step and what came back. */
export type Say = (title: string, lines: readonly string[]) => void;

interface Journey {
  readonly session: CoreSession;
  readonly core: AppProcess;
  readonly bank: { readonly id: string; readonly name: string };
  readonly login: { readonly username: string; readonly password: string };
  readonly say: Say;
}

/** Parameters of the authorize URL that are shown masked. */
const SECRET = new Set(["state", "nonce", "code_challenge"]);

/** Connects one bank, reads it twice and disconnects it. @throws Error when the second sync finds anything new */
export async function connectionJourney({ session, core, bank, login, say }: Journey): Promise<void> {
  const { client, open } = session;
  const provider = (await client.providers.list.query()).find(({ slug }) => slug === bank.id);
  const { connectionId, authorizeUrl } = await client.connections.create.mutate({
    providerId: provider?.id ?? "",
  });
  if (!authorizeUrl) throw new Error(`${bank.name} asked nobody`);
  const asked = new URL(authorizeUrl);
  say(`Connect ${bank.name}: authorize URL`, [
    `${asked.origin}${asked.pathname}`,
    ...[...asked.searchParams].map(([name, value]) => `  ${name}=${SECRET.has(name) ? mask(value) : value}`),
  ]);

  const browser = createFormBrowser({ fetch, leaveAt: `${core.url}/connect/callback` });
  const callback = await approveConsent(browser, authorizeUrl, login);
  const back = await open(callback.pathname + callback.search);
  say(`Consent given as ${login.username}`, [
    `came back with ${[...callback.searchParams.keys()].join(", ")}; sent on to ${back.headers.get("location")}`,
  ]);

  const progress: string[] = [];
  await new Promise<void>((resolve, reject) => {
    client.connections.progress.subscribe(
      { connectionId },
      {
        onData: ({ status, syncing, progress: counts }) => {
          const text = counts
            ? `${counts.accountsUpdated} accounts, ${counts.transactionsAdded} transactions`
            : "";
          progress.push(`${status}${syncing ? ", syncing" : ""} ${text}`.trim());
        },
        onComplete: resolve,
        onError: reject,
      },
    );
  });
  const connection = await client.connections.get.query({ connectionId });
  say("First sync, as the portal sees it", [...new Set(progress)]);

  const accounts = await client.accounts.list.query({ connectionId });
  const { pagination } = await client.transactions.list.query({ connectionId, limit: 1 });
  say("What was read", [
    ...accounts.map(
      ({ name, mask: number, balance, currency }) => `${number} ${name}: ${balance.current} ${currency}`,
    ),
    `${pagination.total} transactions; consent until ${connection.consent?.expiresAt ?? "it is revoked"}`,
  ]);

  const second = await client.connections.sync.mutate({ connectionId });
  say("Second sync", [`${second.transactionsAdded} added, ${second.transactionsModified} modified`]);
  if (second.transactionsAdded !== 0) throw new Error("the second sync added transactions");

  await client.connections.disconnect.mutate({ connectionId, deleteData: false });
  say("Disconnected", ["revoked at the bank, credentials forgotten"]);
}

function mask(secret: string): string {
  return `${secret.slice(0, 4)}…`;
}
