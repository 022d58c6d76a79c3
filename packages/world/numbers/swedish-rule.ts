/** How many digits an account number has and what its check digit is computed over. */
export type SwedishRule =
  | "7 with clearing number"
  | "7 with last three of clearing number"
  | "8 or 9"
  | "10"
  | "up to 10";

/**
 * Series of clearing numbers that differ from {@link USUAL}
 * ("Bankernas kontonummer", https://www.bankgirot.se/globalassets/dokument/anvandarmanualer/bankernaskontonummeruppbyggnad_anvandarmanual_sv.pdf).
 */
const SERIES: readonly (readonly [from: number, to: number, rule: SwedishRule])[] = [
  [1100, 2099, "7 with last three of clearing number"],
  [2400, 2499, "7 with last three of clearing number"],
  [3000, 3299, "7 with last three of clearing number"],
  [3300, 3300, "10"],
  [3301, 3781, "7 with last three of clearing number"],
  [3782, 3782, "10"],
  [3783, 3999, "7 with last three of clearing number"],
  [5000, 5999, "7 with last three of clearing number"],
  [6000, 6999, "8 or 9"],
  [7000, 7999, "7 with last three of clearing number"],
  [8000, 8999, "up to 10"],
  [9060, 9079, "7 with last three of clearing number"],
  [9120, 9124, "7 with last three of clearing number"],
  [9130, 9149, "7 with last three of clearing number"],
  [9170, 9179, "7 with last three of clearing number"],
  [9180, 9189, "10"],
  [9230, 9239, "7 with last three of clearing number"],
  [9250, 9259, "7 with last three of clearing number"],
  [9270, 9289, "7 with last three of clearing number"],
  [9300, 9349, "10"],
  [9400, 9449, "7 with last three of clearing number"],
  [9460, 9469, "7 with last three of clearing number"],
  [9500, 9549, "up to 10"],
  [9570, 9579, "10"],
  [9580, 9589, "7 with last three of clearing number"],
  [9630, 9639, "7 with last three of clearing number"],
  [9680, 9689, "7 with last three of clearing number"],
  [9890, 9899, "10"],
  [9960, 9969, "up to 10"],
];

/** What all banks not listed follow, and the numbers no bank has. */
const USUAL: SwedishRule = "7 with clearing number";

/** The rule for accounts under a clearing number of four digits. */
export function swedishRule(clearing: number): SwedishRule {
  return SERIES.find(([from, to]) => clearing >= from && clearing <= to)?.[2] ?? USUAL;
}
