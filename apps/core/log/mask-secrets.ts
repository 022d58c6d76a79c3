const MASK = "***";

/** What a secret looks like wherever it stands. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // JWTs, and whatever else comes as a bearer or basic credential
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, MASK],
  [/\b(Bearer|Basic)\s+[\w~+/.=-]+/gi, `$1 ${MASK}`],
  // name=value, "name":"value", name: value
  [
    /((?:password|secret|token|credentials?|authorization|cookie|code_verifier|code|state|assertion|api[-_]?key)["']?\s*[:=]\s*["']?)[^\s"'&,;}]+/gi,
    `$1${MASK}`,
  ],
  // user:password@host
  [/(\w+:\/\/[^\s:/@]+:)[^\s@/]+@/g, `$1${MASK}@`],
  // sealed values: keyId.base64url
  [/\b[\w-]+\.[\w-]{60,}\b/g, MASK],
  // card and account numbers
  [/(?<![\w-])\d(?:[ -]?\d){11,18}(?![\w-])/g, MASK],
];

/** Text for a log: what looks like a secret is not in it. */
export function maskSecrets(text: string): string {
  return PATTERNS.reduce((masked, [pattern, by]) => masked.replace(pattern, by), text);
}
