import { DAY_MS, type Instant, isoDate, startOfDate } from "@sandbank/domain";
import { transactionStatuses } from "../../wire/index.ts";
import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";

type Status = (typeof transactionStatuses)[number];

/** Which transactions a request asks for. */
export interface TransactionFilter {
  /** Ids of accounts; null is all. */
  readonly accountIds: ReadonlySet<string> | null;
  readonly booked: boolean;
  readonly pending: boolean;
  /** Inclusive, by `dates.booked`. */
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  /** The filters as they were asked for, however they were written. */
  readonly text: string;
}

/**
 * `accountIdIn`, `statusIn`, `bookedDateGte` and `bookedDateLte`: lists repeated or separated by commas, dates
 * inclusive. What is no filter of the list is not looked at.
 * https://docs.tink.com/api-data-v2#data-v2/transaction/list-transactions/query-parameters
 * @throws TinkError 400
 */
export function readTransactionFilter(request: Pick<TinkRequest, "query" | "queryList">): TransactionFilter {
  const ids = request.queryList("accountIdIn");
  const statuses = request.queryList("statusIn").map(readStatus);
  const gte = readDate(request, "bookedDateGte");
  const lte = readDate(request, "bookedDateLte");
  if (gte !== null && lte !== null && gte > lte) {
    throw new TinkError(
      400,
      "data.invalid_date_range",
      `bookedDateGte ${gte} is after bookedDateLte ${lte}; send the earlier day as bookedDateGte.`,
    );
  }
  const has = (status: Status) => statuses.length === 0 || statuses.includes(status);
  return {
    accountIds: ids.length === 0 ? null : new Set(ids),
    booked: has("BOOKED"),
    pending: has("PENDING"),
    from: gte === null ? Number.NEGATIVE_INFINITY : startOfDate(gte),
    to: lte === null ? Number.POSITIVE_INFINITY : startOfDate(lte) + DAY_MS,
    text: [ids.toSorted().join(), [...new Set(statuses)].sort().join(), gte, lte].join(" "),
  };
}

function readStatus(text: string): Status {
  const status = transactionStatuses.find((each) => each === text);
  if (status) return status;
  throw new TinkError(
    400,
    "data.invalid_status",
    `statusIn has "${text}"; it takes ${transactionStatuses.join(", ")}.`,
  );
}

function readDate({ query }: Pick<TinkRequest, "query">, name: string): string | null {
  const text = query(name);
  if (text === undefined || text === "") return null;
  if (isoDate.safeParse(text).success) return text;
  throw new TinkError(400, "data.invalid_date", `${name} is "${text}"; write a day as YYYY-MM-DD.`);
}
