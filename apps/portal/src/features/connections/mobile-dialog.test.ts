import { expect, test } from "vitest";
import { tenDigits } from "./mobile-dialog.tsx";

test("a mobile number is understood as people write it", () => {
  for (const text of ["5550000007", "+91 55500 00007", "05550000007", "00915550000007", "55500-00007"]) {
    expect(tenDigits(text)).toBe("5550000007");
  }
});

test("what is no mobile number is none", () => {
  for (const text of ["", "555000000", "55500000071", "five", "+44 5550000007"]) {
    expect(tenDigits(text)).toBeNull();
  }
});
