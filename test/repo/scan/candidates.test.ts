import { describe, expect, it } from "vitest";
import { lastCandidate } from "../../../compiler/repo/scan/candidates.ts";
import type { Findings } from "../../../compiler/repo/scan/findings.ts";
import { readHeader } from "../../../compiler/repo/scan/header.ts";
import { bothWays } from "./both-ways.ts";

/** The place of the last form of a text that is worth a closer look; -1 when there is none. */
function candidate(text: string): number {
  const findings: Findings = { found: [], lists: [] };
  return lastCandidate(text, readHeader(text, findings), findings);
}

describe("behind the first other statement", () => {
  it.each([
    'import "./till";',
    'import"./till";',
    'import/**/"./till"',
    'import till from "./till";',
    'import till// a\nfrom "./till";',
    'import till, { open } from "./till";',
    'import type till from "./till";',
    'import type { Coin } from "./till";',
    'import type till /* a */ from "./till";',
    'import type from "./till";',
    'import été from "./till";',
    'import type 名 from "./till";',
    'import\u00a0till\u00a0from "./till";',
    'import * as till from "./till";',
    'import type * as till from "./till";',
    'import till = require("./till");',
    'import type till = require /* a */ ("./till");',
    'export * from "./till";',
    'export/**/* from "./till";',
    'export type { Coin } from "./till";',
    'export { open }/**/from "./till";',
    'export { /* } */ open } from "./till";',
    "export { open as 'o{' } from './till';",
    'void import("./till");',
    'void import /* a */ ("./till");',
    'void require("./till");',
    'void require // a\n("./till");',
    'void require?.("./till");',
    'void require<Till>("./till");',
    'void require . resolve("./till");',
    'void require./**/resolve("./till");',
    'void require?.resolve("./till");',
    'export {}; declare module "./till" { }',
    "export {}; declare module './till' /* a */ { }",
  ])("finds %s", (text) => {
    expect(bothWays(`open();\n${text}`)).toEqual([expect.stringMatching(/ \.\/till$/)]);
  });

  it("finds what an export list passes on, of the header and of the body", () => {
    expect(bothWays('import { a } from "./a";\nopen();\nexport { a };')).toContain("re-export ./a");
    expect(bothWays('open();\nimport { a } from "./a";\nexport { a };')).toContain("re-export ./a");
    expect(bothWays('open();\nexport { a };\nimport { a } from "./a";')).toContain("re-export ./a");
  });
});

describe("prose and other code", () => {
  it.each([
    "open(); // We import the coins and export what is left.",
    'open("import"); open("require"); open("module");',
    "open(); // the import of coins",
    "export const importTill = 1; export function exportCoins() {}",
    "export type Coin = 1; export interface Till {}",
    'import { a } from "./a"; const b = 1; export { b };',
    "export default class Till {}; requires(); reimport;",
    'export {}; const a = module + "lamp";',
  ])("need no closer look: %s", (text) => {
    expect(candidate(text)).toBe(-1);
  });
});
