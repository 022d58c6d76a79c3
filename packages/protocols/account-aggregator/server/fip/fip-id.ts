/** Id of the FIP an institution is. */
export function fipIdOf(bank: string): string {
  return `${bank.toUpperCase()}-FIP`;
}
