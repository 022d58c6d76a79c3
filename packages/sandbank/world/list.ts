import { command } from "../command.ts";
import { banksOf, countries } from "../open-world.ts";
import { tableOf } from "../text/table.ts";

/** `sandbank world list`: what can be asked for. */
export const worldList = command({
  name: "world list",
  summary: "Lists the countries people live in, with their banks.",
  options: {},
  run: async (_, { print, style, width }) => {
    print(
      tableOf(
        countries,
        [
          { head: "country", cell: (country) => country },
          {
            head: "banks",
            shrinks: true,
            cell: (country) =>
              banksOf(country)
                .map(({ name }) => name)
                .join(", "),
          },
        ],
        { width, style },
      ),
    );
    return 0;
  },
});
