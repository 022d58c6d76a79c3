import { type Clock, DAY_MS } from "@sandbank/domain";
import type Provider from "oidc-provider";
import type { ConsentRegister } from "./consents.ts";

/** What a person agreed to. */
export interface Approval {
  readonly subject: string;
  /** True when the person proved who they are while answering, not earlier. */
  readonly signedIn: boolean;
  readonly accountIds: readonly string[];
  /** What is left of the scopes asked for; the rest is refused. */
  readonly scopes: readonly string[];
  /** Null is until revoked; 0 has ended the moment it is given. */
  readonly durationDays: number | null;
  readonly lookbackDays: number;
}

export interface CreateGrantOptions {
  readonly client: InstanceType<Provider["Client"]>;
  /** Scopes of the request that this server knows. */
  readonly asked: readonly string[];
  readonly approval: Approval;
  readonly clock: Clock;
  readonly consents: ConsentRegister;
}

/** The grant carries the code: it ends no sooner, so that even a consent that has ended can be connected to. */
const SHORTEST_GRANT_MS = 60_000;

/** Makes the library's grant and the consent of the same id, with the same end. Gives the id. */
export async function createGrant(server: Provider, options: CreateGrantOptions): Promise<string> {
  const { client, asked, approval, clock, consents } = options;
  const { subject, durationDays } = approval;
  const scopes = asked.filter((scope) => approval.scopes.includes(scope));
  const grant = new server.Grant({ accountId: subject, clientId: client.clientId });
  grant.addOIDCScope(scopes);
  grant.rejectOIDCScope(asked.filter((scope) => !scopes.includes(scope)));
  if (durationDays !== null) {
    const expiresIn = Math.max(durationDays * DAY_MS, SHORTEST_GRANT_MS) / 1000;
    // Its lifetime, as the option of the constructor that the types do not name.
    Object.assign(grant, { expiresIn });
  }
  const id = await grant.save();
  const createdAt = clock.now();
  await consents.add({
    id,
    subject,
    clientId: client.clientId,
    clientName: client.clientName ?? client.clientId,
    accountIds: [...approval.accountIds],
    scopes,
    createdAt,
    expiresAt: durationDays === null ? null : createdAt + durationDays * DAY_MS,
    lookbackDays: approval.lookbackDays,
    revocation: null,
  });
  return id;
}
