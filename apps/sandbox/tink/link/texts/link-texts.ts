/** Everything Tink Link says to a person, in one language. `app` is who sent them, `bank` what they chose. */
export interface LinkTexts {
  readonly common: {
    readonly cancel: string;
    readonly continue: string;
    readonly back: string;
    readonly tryAgain: string;
    returnTo(app: string): string;
    /** Where in the journey a page stands. */
    step(number: number, of: number): string;
  };
  readonly providers: {
    readonly title: string;
    intro(app: string): string;
    readonly search: string;
    readonly find: string;
    readonly list: string;
    nothingFound(query: string): string;
    readonly showAll: string;
    readonly none: string;
    readonly noneDetail: string;
    /** How one signs in at a bank, by the last part of its provider's name. */
    readonly flows: Readonly<Record<string, string>>;
  };
  readonly consent: {
    /** Of the document; it names nobody. */
    readonly page: string;
    title(app: string): string;
    intro(app: string, bank: string): string;
    readonly what: string;
    readonly data: Readonly<Record<DataKind, string>>;
    readonly howLong: string;
    readonly once: string;
    until(days: number): string;
    returnsTo(host: string): string;
    takeBack(app: string): string;
    readonly allow: string;
    readonly decline: string;
    readonly other: string;
    notSeen(app: string): string;
  };
  readonly extend: {
    title(app: string): string;
    intro(app: string, bank: string): string;
    readonly allow: string;
  };
  readonly fields: {
    readonly page: string;
    /** What a field is called, by the bank's own word for it. */
    readonly labels: Readonly<Record<string, string>>;
    /** What can be chosen, by its value. */
    readonly choices: Readonly<Record<string, string>>;
    title(bank: string): string;
    readonly intro: string;
    readonly furtherTitle: string;
    furtherIntro(bank: string): string;
    readonly optional: string;
    readonly submit: string;
    readonly logins: string;
    hint(password: string): readonly [string, string, string];
    readonly allLogins: string;
    code(code: string): string;
  };
  readonly waiting: {
    readonly page: string;
    readonly bankIdTitle: string;
    bankIdIntro(bank: string): string;
    readonly scan: string;
    readonly qr: string;
    readonly open: string;
    readonly check: string;
    readonly stillWaiting: string;
    inAppTitle(bank: string): string;
    readonly inAppIntro: string;
    readonly inAppQr: string;
    readonly inAppGo: string;
    readonly done: string;
    readonly updatingTitle: string;
    readonly updatingIntro: string;
  };
  readonly failed: {
    readonly title: string;
    readonly technical: string;
    /** Where nobody can be told. */
    readonly astray: string;
    readonly reference: string;
  };
}

/** What a person shares, as the consent says it. */
export type DataKind = "identity" | "accounts" | "balances" | "transactions" | "investments" | "loans";
