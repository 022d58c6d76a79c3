/** The aggregator of every world: its id, and its handle, what an address ends in. */
export const AA_ID = "sandbank-aa";
