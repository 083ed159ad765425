import { describe, expect, it } from "vitest";
import { typeArgumentsEnd } from "../../../compiler/repo/scan/type-arguments.ts";

describe("type arguments", () => {
  it.each([
    "<A>",
    "<A<B>, C>",
    "<() => A>",
    "<'>'>",
    '<"<", A>',
    "<{ a: B; (x: C): D }>",
    "<typeof import('./a')>",
    "<A[]\n>",
  ])("end where %j does", (text) => {
    expect(typeArgumentsEnd(`f${text}(a > b)`, 1)).toBe(1 + text.length);
  });

  it.each(["< b", "<", "<'a>", `<${"a".repeat(2000)}>`, `${"<".repeat(40)}${">".repeat(40)}`])(
    "have no end in %j",
    (text) => {
      expect(typeArgumentsEnd(text, 0)).toBe(-1);
    },
  );
});
