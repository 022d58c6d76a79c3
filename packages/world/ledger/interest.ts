/** Interest for `days` at a yearly rate, rounded half up: (minor units × basis points × days) / (10,000 × 365). */
export function interestMinor(balanceMinor: number, aprBasisPoints: number, days: number): number {
  const divisor = 10_000 * 365;
  return Math.floor((balanceMinor * aprBasisPoints * days + divisor / 2) / divisor);
}

/** The smallest equal payment that repays a principal within so many months; minor units. */
export function levelPayment(principalMinor: number, aprBasisPoints: number, months: number): number {
  let low = 1;
  let high = principalMinor + interestMinor(principalMinor, aprBasisPoints, 31);
  while (low < high) {
    const payment = Math.floor((low + high) / 2);
    let owed = principalMinor;
    for (let i = 0; i < months && owed > 0; i++) owed += interestMinor(owed, aprBasisPoints, 31) - payment;
    if (owed <= 0) high = payment;
    else low = payment + 1;
  }
  return low;
}
