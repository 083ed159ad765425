import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAbsoluteUri, uriOf } from "../../compiler/report/uri.ts";
import { hostileText } from "./hostile-reports.ts";

describe("uriOf", () => {
  it.each([
    ["plans/my shop.yaml", "plans/my%20shop.yaml"],
    ["a:b.yaml", "a%3Ab.yaml"],
    ["<stdin>", "%3Cstdin%3E"],
    ["100%.yaml", "100%25.yaml"],
    ["../plan.yaml", "../plan.yaml"],
    ["/tmp/plan.yaml", "file:///tmp/plan.yaml"],
    ["C:\\shop\\plan.yaml", "file:///C%3A/shop/plan.yaml"],
    ["\ud83d.yaml", "%EF%BF%BD.yaml"],
  ])("writes %j as %s", (path, uri) => {
    expect(uriOf(path)).toBe(uri);
    expect(isAbsoluteUri(uri)).toBe(uri.startsWith("file:"));
  });

  it("can be decoded to the path again", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const path = `plans/${text}`;
        fc.pre(!/\p{Surrogate}|\\/u.test(path));
        expect(decodeURIComponent(uriOf(path))).toBe(path);
      }),
    );
  });
});
