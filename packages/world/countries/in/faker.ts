import { faker } from "@faker-js/faker/locale/en_IN";
import { countryFaker } from "../country-faker.ts";

/** The Faker of India, drawing from the stream in hand. */
export const withFaker = countryFaker(faker);
