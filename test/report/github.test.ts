import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderGithub } from "../../compiler/report/github.ts";
import { visibleLines } from "../../compiler/report/visible-text.ts";
import { context, hostileReports } from "./hostile-reports.ts";
import { idleNote, missingFile, shopReport, skipped } from "./shop-report.ts";

describe("renderGithub", () => {
  it("writes a command for each finding, with columns on one line only", () => {
    const reports = [shopReport([missingFile, idleNote], { skipped })];
    expect(renderGithub(reports, context)).toMatchInlineSnapshot(`
      "::notice file=plans/my shop.yaml,line=1,endLine=11,title=no-idle-gate::no gate
      ::error file=plans/my shop.yaml,line=6,endLine=6,col=34,endColumn=45,title=no-missing-file::there is no file "src/kart.ts" to modify%0Ahelp: did you mean "src/cart.ts"?
      ::notice file=plans/my shop.yaml,title=seamwright::no repo: 9 rules did not run
      "
    `);
  });

  it("escapes what would end a property or a message", () => {
    const message = "50%, a:b\r\n::error::x\u001b[31m";
    const place = { in: "file", file: "a,b:c%.ts" } as const;
    const found = { ...idleNote, message, primary: { place } };
    expect(renderGithub([shopReport([found])], context)).toBe(
      "::notice file=a%2Cb%3Ac%25.ts,title=no-idle-gate::50%25, a:b%0A::error::x\\x1b[31m\n",
    );
  });

  it("says that there is nothing to say, and what is not shown", () => {
    expect(renderGithub([shopReport([])], context)).toBe("no problems\n");
    const baseline = { file: "known.json", known: 1, gone: 0 };
    expect(renderGithub([shopReport([])], { ...context, baseline })).toBe(
      "::notice title=seamwright::1 known finding is not shown (known.json)\n",
    );
  });

  it("gives back every text when it is read as GitHub reads it", () => {
    fc.assert(
      fc.property(hostileReports, (reports) => {
        const lines = renderGithub(reports, context).split("\n").slice(0, -1);
        const commands = lines.map(readCommand).filter((found) => found !== undefined);
        expect(commands.map(({ message }) => message)).toEqual(
          reports.flatMap(({ diagnostics, skipped }) => [
            ...diagnostics.map(({ message, help }) =>
              shown(help === undefined ? message : `${message}\nhelp: ${help}`),
            ),
            ...(skipped === undefined ? [] : [shown(skipped.sentence)]),
          ]),
        );
        expect(commands.map(({ properties }) => properties["file"])).toEqual(
          reports.flatMap(({ file, diagnostics, skipped }) => [
            ...diagnostics.map(({ primary }) => shown(primary.file)),
            ...(skipped === undefined ? [] : [shown(file)]),
          ]),
        );
      }),
    );
  });
});

function shown(text: string): string {
  return visibleLines(text.replace(/\r\n?/g, "\n"));
}

/** As the runner of GitHub takes a line apart. */
function readCommand(line: string): { properties: Record<string, string>; message: string } | undefined {
  const [, head = "", message = ""] = /^::(.*?)::(.*)$/s.exec(line) ?? [];
  if (head === "") return undefined;
  const pairs = head.slice(head.indexOf(" ") + 1).split(",");
  const properties = pairs.map((pair): [string, string] => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), decode(pair.slice(at + 1))];
  });
  return { properties: Object.fromEntries(properties), message: decode(message) };
}

function decode(text: string): string {
  return text.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
