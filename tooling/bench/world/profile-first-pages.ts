import { firstPage, oldAccounts, openWorld } from "./open-world.ts";

const ACCOUNTS = 600;
for (const account of await oldAccounts(1, ACCOUNTS)) firstPage(await openWorld(), account);
