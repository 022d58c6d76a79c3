import { expect, test } from "vitest";
import { runElixir, Tuple } from "./run-elixir.ts";

test("a script is run: matches, pipes, functions, keywords, maps that are changed", async () => {
  const calls: unknown[] = [];
  const names = await runElixir(
    `
    # A comment
    scope = "a:b" <> ",c"
    {:ok, token} = Some.Thing.get(scope, size: 2, on: true)
    client = %{name: "x", "Key" => nil}
    client = %{client | name: "#{token["text"]}-1"}

    {:ok, at, 0} = DateTime.from_iso8601("2026-03-10T00:00:00Z")
    ms = DateTime.to_unix(at, :millisecond)
    rows =
      [1, 2_000, -3.5]
      |> Enum.map(fn n ->
        twice = [n, n]
        %{n: n, twice: twice}
      end)
      |> Enum.chunk_every(2)
    `,
    {
      "Some.Thing.get": (...args: never[]) => {
        calls.push(args);
        return new Tuple("ok", { text: "t" });
      },
    },
  );
  expect(calls).toEqual([["a:b,c", { size: 2, on: true }]]);
  expect(names.get("client")).toEqual({ name: "t-1", Key: null });
  expect(names.get("ms")).toBe(Date.UTC(2026, 2, 10));
  expect(names.get("rows")).toEqual([
    [
      { n: 1, twice: [1, 1] },
      { n: 2000, twice: [2000, 2000] },
    ],
    [{ n: -3.5, twice: [-3.5, -3.5] }],
  ]);
});

test.each([
  ["{:ok, x} = Some.thing()", "no match of right hand side"],
  ["x = y", 'undefined variable "y"'],
  ["Enum.nothing([])", "function Enum.nothing is undefined"],
  ["x = ~w(a)", "not understood"],
])("%s fails as it would", async (script, message) => {
  const modules = { "Some.thing": () => new Tuple("error", "no") };
  await expect(runElixir(script, modules)).rejects.toThrow(message);
});
