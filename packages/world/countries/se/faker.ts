import { faker } from "@faker-js/faker/locale/sv";
import { countryFaker } from "../country-faker.ts";

/** Only this locale; the whole package would cost 35 MB. */
export const withFaker = countryFaker(faker);
