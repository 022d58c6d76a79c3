import { fixedClock, type MovableClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { createMemoryStore, type Store } from "@sandbank/store";
import { type Account, type Customer, createWorld, type World } from "@sandbank/world";
import type { MandateEvent, MandateResponse } from "../../../wire/mandates/index.ts";
import { mandateResponse } from "../../../wire/mandates/index.ts";
import { createMandateRoutes } from "../create-mandate-routes.ts";
import { createMandateDesk, type MandateDesk } from "../mandate-desk.ts";
import { payingAccounts } from "../payer-of.ts";

export const MERCHANT = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
/** What every instant of the tests counts from: a Thursday. */
const START = "2026-01-01T06:00:00Z";
const BASE = "/setu";
const MANDATES = `${BASE}/api/v1/merchants/mandates`;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A world with a merchant that asks for mandates, and a payer. */
export interface MandateFixture {
  readonly world: World;
  readonly clock: MovableClock;
  readonly store: Store;
  readonly desk: MandateDesk;
  readonly customer: Customer;
  readonly account: Account;
  readonly vpa: string;
  readonly told: MandateEvent[];
  /** Below `…/merchants/mandates`; as {@link MERCHANT}, unless told. */
  ask(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  /** @throws where it is refused */
  create(terms?: object, headers?: Record<string, string>): Promise<MandateResponse>;
  /** Created and approved. */
  live(terms?: object): Promise<MandateResponse & { readonly umn: string }>;
  balance(): number;
  get(id: string): Promise<MandateResponse>;
}

export const monthly = {
  startDate: "01012026",
  endDate: "31122026",
  amount: 49_900,
  currency: "INR",
  amountRule: "max",
  frequency: "monthly",
  recurrenceRule: "on",
  recurrenceValue: 5,
  transactionNote: "StreamCo Premium",
  purpose: "14",
  initiationMode: "00",
  creationMode: "collect",
  merchantVpa: "streamco@mockpsp",
  autoExecute: false,
  autoPreNotify: false,
} as const;

export async function mandateFixture(
  options: { readonly username?: string; readonly now?: string; readonly seed?: number } = {},
): Promise<MandateFixture> {
  const { username = "stable_income", now = START, seed = 42 } = options;
  const clock = fixedClock(now);
  const banks = institutions.filter(({ country }) => country === "IN");
  const world = await createWorld({ seed, clock, banks });
  const store = createMemoryStore({ clock });
  const told: MandateEvent[] = [];
  const desk = createMandateDesk({
    world,
    clock,
    store,
    inTurnOfEdits: (work) =>
      store.inTurn("Edit", () =>
        work({ world, apply: async (account, edit) => world.overlay.apply(account, edit) }),
      ),
    tell: async (_merchantId, event) => void told.push(event),
  });
  const routes = createMandateRoutes(desk, {
    base: BASE,
    onServerError: (error) => {
      throw error;
    },
  });
  const customer = world.findCustomer(username, "IN");
  const account = customer && payingAccounts(world, customer)[0];
  if (!customer || !account) throw new Error(`${username} has no account`);
  const vpa = `${username.replaceAll("_", "-")}@mockupi`;
  const ask: MandateFixture["ask"] = async (method, path, body, headers = { merchantId: MERCHANT }) => {
    const init = { method, headers: { "content-type": "application/json", ...headers } };
    const request = new Request(`http://localhost${MANDATES}${path}`, {
      ...init,
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await routes.fetch(request, { origin: "http://localhost" });
    return { status: response.status, body: await response.json() };
  };
  const create: MandateFixture["create"] = async (terms = {}, headers) => {
    const { status, body } = await ask("POST", "", { ...monthly, customerVpa: vpa, ...terms }, headers);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return mandateResponse.strict().parse(body);
  };
  return {
    world,
    clock,
    store,
    desk,
    customer,
    account,
    vpa,
    told,
    ask,
    create,
    async live(terms) {
      const { id } = await create(terms);
      await desk.approve({ mandateId: id });
      const { body } = await ask("GET", `/${id}`);
      const mandate = mandateResponse.strict().parse(body);
      if (mandate.umn === undefined) throw new Error(JSON.stringify(body));
      return { ...mandate, umn: mandate.umn };
    },
    balance: () => world.balance(account).ledgerMinor,
    get: async (id) => mandateResponse.strict().parse((await ask("GET", `/${id}`)).body),
  };
}
