/** Who moves the clock from within a webhook that an advance waits for would wait for itself. */
export class ClockIsAdvancing extends Error {
  override readonly name = "ClockIsAdvancing";

  constructor() {
    super(
      "The clock is being advanced and waits for the answer to a webhook it sent. Answer the webhook first, then move the clock.",
    );
  }
}
