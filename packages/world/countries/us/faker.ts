import { faker } from "@faker-js/faker/locale/en_US";
import { countryFaker } from "../country-faker.ts";

export const withFaker = countryFaker(faker);
