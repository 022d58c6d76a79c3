/** Sixty-four bits of an external id within an account: what has others is another one, what has the same may be. */
export class IdHash {
  low = 0;
  high = 0;

  of(account: number, externalId: string): this {
    let low = 0x9e3779b9 ^ account;
    let high = 0x85ebca6b + account;
    const { length } = externalId;
    // Two units at a time: this is done with every transaction there is.
    const pairs = length - (length & 1);
    for (let at = 0; at < pairs; at += 2) {
      const word = externalId.charCodeAt(at) | (externalId.charCodeAt(at + 1) << 16);
      low = Math.imul(low ^ word, 0x9e3779b1);
      low ^= low >>> 15;
      high = Math.imul(high ^ word, 0x5f356495);
      high ^= high >>> 17;
    }
    if (pairs < length) {
      const unit = externalId.charCodeAt(pairs);
      low = Math.imul(low ^ unit, 0x9e3779b1);
      high = Math.imul(high ^ unit, 0x5f356495);
    }
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    this.low = low | 0;
    this.high = high | 0;
    return this;
  }
}
