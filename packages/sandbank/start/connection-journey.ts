import { approveConsent, createFormBrowser } from "@sandbank/form-browser";
import type { AppProcess, CoreSession } from "@sandbank/launch";
import type { Say } from "./steps.ts";

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
  const endpoint = `${asked.origin}${asked.pathname}`;
  const parameters = [...asked.searchParams].map(
    ([name, value]) => [name, SECRET.has(name) ? mask(value) : value] as const,
  );
  say({
    title: `Connect ${bank.name}: authorize URL`,
    lines: [endpoint, ...parameters.map(([name, value]) => `  ${name}=${value}`)],
    facts: { bank: bank.id, endpoint, parameters: Object.fromEntries(parameters) },
  });

  const browser = createFormBrowser({ fetch, leaveAt: `${core.url}/connect/callback` });
  const callback = await approveConsent(browser, authorizeUrl, login);
  const back = await open(callback.pathname + callback.search);
  const cameWith = [...callback.searchParams.keys()];
  const sentTo = back.headers.get("location");
  say({
    title: `Consent given as ${login.username}`,
    lines: [`came back with ${cameWith.join(", ")}; sent on to ${sentTo}`],
    facts: { bank: bank.id, username: login.username, cameWith, sentTo },
  });

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
  const seen = [...new Set(progress)];
  say({ title: "First sync, as the portal sees it", lines: seen, facts: { bank: bank.id, seen } });

  const accounts = await client.accounts.list.query({ connectionId });
  const { pagination } = await client.transactions.list.query({ connectionId, limit: 1 });
  const read = accounts.map(({ name, mask: number, balance: { current }, currency }) => {
    return { name, number, current, currency };
  });
  const consentUntil = connection.consent?.expiresAt ?? null;
  say({
    title: "What was read",
    lines: [
      ...read.map(({ name, number, current, currency }) => `${number} ${name}: ${current} ${currency}`),
      `${pagination.total} transactions; consent until ${consentUntil ?? "it is revoked"}`,
    ],
    facts: { bank: bank.id, accounts: read, transactions: pagination.total, consentUntil },
  });

  const second = await client.connections.sync.mutate({ connectionId });
  const { transactionsAdded: added, transactionsModified: modified } = second;
  say({
    title: "Second sync",
    lines: [`${added} added, ${modified} modified`],
    facts: { bank: bank.id, added, modified },
  });
  if (added !== 0) throw new Error("the second sync added transactions");

  await client.connections.disconnect.mutate({ connectionId, deleteData: false });
  say({
    title: "Disconnected",
    lines: ["revoked at the bank, credentials forgotten"],
    facts: { bank: bank.id },
  });
}

function mask(secret: string): string {
  return `${secret.slice(0, 4)}…`;
}
