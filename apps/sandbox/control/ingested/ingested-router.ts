import { router } from "../trpc.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";
import { listTransactions } from "./list-transactions.ts";

export const ingestedRouter = router({ list, get, transactions: listTransactions });
