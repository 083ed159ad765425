import { describe, expect, it } from "vitest";
import { checkScripts, isWholeCheck, runsScript } from "../../../compiler/rules/checklist/check-scripts.ts";

const manifest = (...names: readonly string[]): string =>
  JSON.stringify({ scripts: Object.fromEntries(names.map((name) => [name, "node x.js"])) });

describe("checkScripts", () => {
  it("takes the one that stands for all", () => {
    expect(checkScripts(manifest("test", "lint", "check"))).toEqual(["check"]);
  });

  it("else takes all parts that are there", () => {
    expect(checkScripts(manifest("build", "test", "lint"))).toEqual(["lint", "test"]);
  });

  it.each([undefined, "", "{", "[]", '{"scripts":[1]}', '{"scripts":null}'])("knows none in %o", (text) => {
    expect(checkScripts(text)).toEqual([]);
  });
});

describe("runsScript", () => {
  it.each(["npm test", "npm run test", "pnpm test", "npm run --silent test", "yarn lint && yarn test"])(
    "%s runs test",
    (command) => expect(runsScript(command, "test")).toBe(true),
  );
  it.each(["npm run test:unit", "vitest", "npm install", "echo npm test"])("%s does not", (command) =>
    expect(runsScript(command, "test")).toBe(false),
  );
});

describe("isWholeCheck", () => {
  it.each(["sh tools/precheck.sh --fix", "make check", "just ci", "npm run verify"])("%s is one", (command) =>
    expect(isWholeCheck(command)).toBe(true),
  );
  it.each(["cargo check --workspace", "npm test", "tsc --checkJs", "git checkout main"])(
    "%s is none",
    (command) => expect(isWholeCheck(command)).toBe(false),
  );
});
