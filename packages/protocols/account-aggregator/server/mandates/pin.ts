/** UPI PINs of this world: four digits or six. Any other is wrong. */
export const RIGHT_PINS: readonly string[] = ["1234", "123456"];

/** @param pin undefined is somebody who enters the right one */
export function isRightPin(pin: string | undefined): boolean {
  return pin === undefined || RIGHT_PINS.includes(pin);
}
