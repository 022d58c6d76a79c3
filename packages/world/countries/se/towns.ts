import { towns as listed } from "../local-to.ts";

/** Chains, ferries, museums and operators that are not in every town of their county. */
export const towns: Readonly<Record<string, readonly string[]>> = {
  IKEA: listed(
    "Stockholm, Göteborg, Malmö, Helsingborg, Uppsala, Västerås, Örebro, Linköping, Jönköping, Kalmar, Karlstad, Gävle, Sundsvall, Umeå",
  ),
  "IKEA Restaurang": listed("Stockholm, Göteborg, Malmö, Helsingborg, Uppsala, Västerås, Linköping"),
  Voi: listed(
    "Stockholm, Solna, Göteborg, Malmö, Lund, Helsingborg, Uppsala, Västerås, Örebro, Linköping, Norrköping, Jönköping, Halmstad, Karlstad, Gävle, Umeå",
  ),
  Ryde: listed(
    "Stockholm, Solna, Göteborg, Malmö, Helsingborg, Uppsala, Linköping, Västerås, Örebro, Jönköping, Växjö, Kalmar, Sundsvall, Luleå, Falun, Östersund",
  ),
  Lime: listed("Stockholm, Solna, Göteborg, Malmö"),
  "Taxi Stockholm": listed("Stockholm, Solna"),
  "Taxi Göteborg": listed("Göteborg"),
  Uber: listed("Stockholm, Solna, Södertälje, Göteborg, Malmö, Lund, Helsingborg, Uppsala"),
  "Uber Eats": listed(
    "Stockholm, Solna, Södertälje, Göteborg, Borås, Malmö, Lund, Helsingborg, Uppsala, Västerås, Örebro, Linköping, Norrköping, Jönköping, Gävle, Umeå",
  ),
  Bolt: listed(
    "Stockholm, Solna, Södertälje, Göteborg, Malmö, Lund, Helsingborg, Uppsala, Västerås, Örebro, Linköping, Norrköping, Jönköping, Halmstad, Gävle, Umeå",
  ),
  Vapiano: listed("Stockholm, Göteborg, Malmö"),
  "Jureskogs Burgare": listed("Stockholm, Solna, Göteborg, Uppsala"),
  "Joe & the Juice": listed("Stockholm, Solna, Göteborg, Malmö, Uppsala"),
  Fabrique: listed("Stockholm, Göteborg"),
  Starbucks: listed("Stockholm, Göteborg, Malmö"),
  Gateau: listed("Stockholm, Solna, Uppsala"),
  "John Scott's Pub": listed("Göteborg, Borås, Halmstad"),
  "NK Göteborg": listed("Göteborg"),
  "NK Stockholm": listed("Stockholm, Solna"),
  "Gröna Lund": listed("Stockholm, Solna"),
  Skansen: listed("Stockholm, Solna"),
  Vasamuseet: listed("Stockholm, Solna"),
  "Capio S:t Göran": listed("Stockholm, Solna"),
  Liseberg: listed("Göteborg, Borås, Trollhättan"),
  Universeum: listed("Göteborg, Borås"),
  Weekday: listed("Stockholm, Göteborg, Malmö, Uppsala"),
  Decathlon: listed("Stockholm, Göteborg, Malmö, Uppsala"),
  Hornbach: listed("Stockholm, Göteborg, Malmö, Helsingborg"),
  Webhallen: listed("Stockholm, Göteborg, Malmö, Uppsala, Linköping, Västerås"),
  Designtorget: listed("Stockholm, Göteborg, Malmö, Uppsala"),
  "Kinto Share": listed("Stockholm, Solna, Göteborg, Malmö, Uppsala"),
  "Vasque Kemtvätt": listed("Stockholm, Solna, Göteborg"),
  Edblad: listed("Stockholm, Göteborg, Uppsala"),
  "7-Eleven": listed(
    "Stockholm, Solna, Södertälje, Göteborg, Borås, Malmö, Lund, Helsingborg, Uppsala, Västerås, Linköping, Norrköping",
  ),
  Filmstaden: listed(
    "Stockholm, Solna, Södertälje, Göteborg, Borås, Malmö, Lund, Helsingborg, Kristianstad, Uppsala, Västerås, Örebro, Linköping, Norrköping, Jönköping, Växjö, Kalmar, Karlskrona, Halmstad, Karlstad, Eskilstuna, Gävle, Sundsvall, Östersund, Umeå, Luleå, Skövde, Trollhättan",
  ),
  "Aqua Dental": listed(
    "Stockholm, Solna, Södertälje, Göteborg, Malmö, Uppsala, Linköping, Västerås, Örebro",
  ),
  Shurgard: listed("Stockholm, Solna, Södertälje, Göteborg, Malmö, Helsingborg, Uppsala, Linköping"),
  "24Storage": listed(
    "Stockholm, Solna, Göteborg, Malmö, Uppsala, Västerås, Örebro, Linköping, Norrköping, Jönköping, Helsingborg, Lund, Halmstad",
  ),
  Hemfrid: listed(
    "Stockholm, Solna, Södertälje, Göteborg, Malmö, Lund, Helsingborg, Uppsala, Västerås, Linköping",
  ),
  "Texas Longhorn": listed(
    "Stockholm, Solna, Södertälje, Göteborg, Malmö, Uppsala, Västerås, Örebro, Linköping, Norrköping, Jönköping, Gävle, Karlstad, Eskilstuna",
  ),
  "Destination Gotland": listed(
    "Visby, Stockholm, Solna, Södertälje, Uppsala, Nyköping, Norrköping, Linköping, Kalmar",
  ),
};

/** The same of what is charged every month. */
export const subscriptionTowns: Readonly<Record<string, readonly string[]>> = {
  SATS: listed(
    "Stockholm, Solna, Södertälje, Göteborg, Malmö, Lund, Helsingborg, Uppsala, Västerås, Örebro, Linköping, Norrköping, Jönköping, Gävle, Umeå",
  ),
};
