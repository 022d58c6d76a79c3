/**
 * Words that the passwords of every published leak are made of. A password is common when nothing is left of it
 * once these, and what people put around them, are taken away: `P@ssw0rd123!` is `password`.
 */
const WORDS = `
password passwort passwd passphrase pass parola contrasena motdepasse senha haslo wachtwoord losenord salasana
welcome willkommen bienvenue hello hallo letmein login logon access admin administrator root user guest test
testing tester changeme change default secret private master manager service support system server computer
internet network windows microsoft apple google facebook twitter instagram linkedin youtube amazon samsung nokia
qwerty qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qaz wsx edc qwe asd zxc qweasd qweasdzxc
iloveyou ilove love lover lovely loveme youandme forever friend friends family mother father mom dad sister
brother baby babygirl babyboy honey sweet sweetheart angel princess prince queen king lucky happy smile sunshine
sunflower flower flowers rose butterfly rainbow star stars moon summer winter spring autumn january february
march april june july august september october november december monday tuesday wednesday thursday friday
saturday sunday football soccer baseball basketball hockey tennis golf sport liverpool arsenal chelsea barcelona
realmadrid juventus lakers yankees cowboys eagles steelers ranger rangers hunter fishing money dollar bank
banking sandbank account finance pokemon pikachu naruto starwars superman batman spiderman ironman marvel matrix
minecraft fortnite gamer game player dragon monkey tiger lion bear wolf eagle falcon panther horse dolphin shark
snoopy dog doggy puppy kitty cat fish chicken turtle ginger pepper cookie chocolate banana orange cherry lemon
apple peach coffee cheese pizza burger whiskey computer phantom shadow ninja samurai warrior knight wizard merlin
mustang ferrari porsche mercedes corvette harley yamaha honda toyota jordan michael michelle jessica ashley
jennifer daniel david andrew joshua matthew anthony thomas robert charlie charles george william richard joseph
james john jack jason justin jonathan christian christopher alexander nicholas nicole amanda andrea anna maria
martin peter patrick thunder lightning freedom america canada mexico england london paris berlin india pakistan
bangladesh china japan london newyork chicago dallas texas florida california jesus christ christmas god heaven
blessed faith trust trustno trustnoone nothing something whatever anything everything internet abc abcd abcde
abcdef abcdefg abcdefgh abcdefghi xyz blink metallica nirvana slipknot eminem tupac rockstar guitar music dance
fuck fucku fuckyou fuckoff bitch asshole pussy sexy sex hot hottie cool killer devil demon hell monster
correcthorsebatterystaple`
  .trim()
  .split(/\s+/);

/** Longest first, so that `passwords` loses `password` and not `pass`. */
const BY_LENGTH = [...new Set(WORDS)].sort((a, b) => b.length - a.length);

const ROWS = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "qwertzuiop",
  "asdfghjkl",
  "zxcvbnm",
];
const RUNS = [
  ...ROWS,
  ...ROWS.map((row) => [...row].reverse().join("")),
  "1qaz2wsx3edc4rfv",
  "1q2w3e4r5t6z7u8i",
];

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/** True for a password that is among the first anybody tries. */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  // Digits and signs at the end were put there, those inside stand for letters.
  const plain = [...lower.replace(/[^\p{L}]+$/u, "")].map((letter) => LOOKS_LIKE[letter] ?? letter).join("");
  return [lower, plain].some((text) => {
    const letters = text.replace(/[^\p{L}]/gu, "");
    return isRun(text) || isRepeated(text) || (letters.length > 0 && isMadeOfWords(letters));
  });
}

/** `12345678`, `abcdefgh`, `qwertyuiop`, also one after the other. */
function isRun(text: string): boolean {
  let rest = text;
  while (rest.length > 0) {
    const length = longestRun(rest);
    if (length < 3) return rest.length < 3 && rest !== text;
    rest = rest.slice(length);
  }
  return true;
}

function longestRun(text: string): number {
  for (let length = text.length; length >= 3; length--) {
    if (RUNS.some((run) => run.includes(text.slice(0, length)))) return length;
  }
  return 0;
}

/** `aaaaaaaa`, `abcabcabc`, `19871987`. */
function isRepeated(text: string): boolean {
  return /^(.{1,4})\1+$/su.test(text);
}

/** One of the words, or two, with no more than two letters besides. */
function isMadeOfWords(letters: string): boolean {
  let rest = letters;
  for (let taken = 0; taken < 2 && rest.length > 2; taken++) {
    const word = BY_LENGTH.find((each) => rest.includes(each));
    if (!word) return false;
    rest = rest.replace(word, "");
  }
  return rest.length <= 2 && letters.length > rest.length;
}
