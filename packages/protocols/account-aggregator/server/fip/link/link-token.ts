/** The OTP every bank of the sandbox sends. */
export const LINK_TOKEN = "123456";

/** Also taken: those of the SahamatiNet simulator (Sahamati, "Integration with simulators"). */
const OTHERS = [
  "1234",
  "654321",
  "999999",
  "223344",
  "567890",
  "456789",
  "234567",
  "345678",
  "555444",
  "222333",
];
const accepted: ReadonlySet<string> = new Set([LINK_TOKEN, ...OTHERS]);

/** True for what a customer may answer a bank's OTP with. */
export function isLinkToken(token: string): boolean {
  return accepted.has(token);
}
