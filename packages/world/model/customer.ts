import type { CountryCode, IsoDate } from "@sandbank/domain";

/** A person. The same person at every bank of their country. */
export interface Customer {
  /** 1-based within the country; every positive safe integer is somebody. */
  readonly number: number;
  readonly country: CountryCode;
  /** What they sign in with, e.g. `olivia.bennett.7`; the trailing number makes it unique. */
  readonly username: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  readonly birthDate: IsoDate;
  readonly address: {
    readonly line1: string;
    readonly city: string;
    readonly region: string;
    readonly postalCode: string;
    readonly country: CountryCode;
  };
  /** Which kind of life it is, e.g. `overspender`; null for anybody's. */
  readonly persona: string | null;
}
