import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importKinds } from "../../../compiler/repo/repo.ts";
import { dialectOf } from "../../../compiler/repo/scan/dialect.ts";
import { scan } from "../../../compiler/repo/scan/scan.ts";
import { addFindings, addRecord, newRecords, type Records } from "../../../compiler/repo/table/records.ts";

/** The records of a script: line, kind and specifier. */
function recordsOf(text: string, records = newRecords(undefined)): readonly string[] {
  const bytes = Buffer.from(text, "utf8").toString("latin1");
  const dialect = dialectOf("ts");
  const findings = dialect === undefined ? undefined : scan(bytes, dialect);
  if (findings === undefined) throw new Error("the scan gave up");
  addFindings(records, bytes, findings);
  return spelled(records);
}

function spelled({ pool, count, spec, kind, line }: Records): readonly string[] {
  return Array.from(
    spec.subarray(0, count),
    (id, at) => `${line[at]} ${importKinds[kind[at] ?? -1]} ${pool.texts[id]}`,
  );
}

const script = [
  'import "./a";',
  "/* a",
  "   comment */ import {",
  "  b,",
  '} from "./ü";',
  'const c = import("./c"); export * from "./d";',
  "",
  'import type { E } from "./e"',
];
const found = ["1 static ./a", "5 static ./ü", "6 dynamic ./c", "6 re-export ./d", "8 type-only ./e"];

describe("the records of a script", () => {
  it("stand in lines as an editor counts them", () => {
    expect(recordsOf(script.join("\n"))).toEqual(found);
    expect(recordsOf(script.join("\r\n"))).toEqual(found);
    expect(recordsOf(`\ufeff${script.join("\n")}\n`)).toEqual(found);
  });

  it("stand in the right line however many there are", () => {
    const gaps = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(gaps, fc.constantFrom("\n", "\r\n"), (lines, end) => {
        let line = 1;
        const expected = lines.map((gap, index) => {
          line += gap;
          return `${line} static ./n${index}`;
        });
        const text = lines.map((gap, index) => `${end.repeat(gap)}import "./n${index}";`).join("");
        expect(recordsOf(text)).toEqual(expected);
      }),
    );
  });

  it("hold an import twice that is exported again, in the order written", () => {
    const text =
      'import { Coin } from "./till";\nimport { Lamp } from "./lamp";\nexport { Coin, Coin as Money };\n';
    expect(recordsOf(text)).toEqual(["1 static ./till", "1 re-export ./till", "2 static ./lamp"]);
  });

  it("hold the path of a reference as a relative one", () => {
    const text = '/// <reference path="till.d.ts" />\n/// <reference path="../lamp.d.ts" />\n';
    expect(recordsOf(text)).toEqual(["1 type-only ./till.d.ts", "2 type-only ../lamp.d.ts"]);
  });

  it("are added to those before, which stay as they were saved", () => {
    const former = {
      specifiers: ["./a", "./z"],
      spec: Int32Array.from([1]),
      kind: Uint8Array.from([importKinds.indexOf("dynamic")]),
      line: Int32Array.from([3]),
      target: Int32Array.from([5]),
    };
    const records = newRecords(former);
    addRecord(records, { specifier: "./z", kind: "require", line: 7, target: 9 });
    expect(recordsOf('import "./b"; import "./a";', records)).toEqual([
      "3 dynamic ./z",
      "7 require ./z",
      "1 static ./b",
      "1 static ./a",
    ]);
    expect(records.pool.texts).toEqual(["./a", "./z", "./b"]);
    expect([...records.target.subarray(0, 2)]).toEqual([5, 9]);
    records.target[0] = -1;
    expect(former).toMatchObject({ specifiers: ["./a", "./z"], target: Int32Array.from([5]) });
  });

  it("grow as far as is needed", () => {
    const records = newRecords(undefined);
    const expected = Array.from({ length: 10_000 }, (_, index) => `${index + 1} static ./n${index % 7}`);
    for (const one of expected) {
      const [line, , specifier = ""] = one.split(" ");
      addRecord(records, { specifier, kind: "static", line: Number(line) });
    }
    const text = Array.from({ length: 5000 }, (_, index) => `import "./m${index}";\n`).join("");
    const more = Array.from({ length: 5000 }, (_, index) => `${index + 1} static ./m${index}`);
    expect(recordsOf(text, records)).toEqual([...expected, ...more]);
    expect(records.pool.texts).toHaveLength(5007);
  });
});
