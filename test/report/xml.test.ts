import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleLines } from "../../compiler/report/visible-text.ts";
import { renderXml } from "../../compiler/report/xml.ts";
import { hostileText } from "./hostile-reports.ts";
import { readXml } from "./xml-reader.ts";

describe("renderXml", () => {
  it("writes one element a line", () => {
    const note = { name: "note", attributes: { by: undefined, n: 2 }, content: "a\nb" };
    const root = { name: "shelf", attributes: {}, content: [note, { ...note, content: "" }] };
    expect(renderXml(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<shelf>\n  <note n="2">a\nb</note>\n  <note n="2"/>\n</shelf>\n',
    );
  });

  it("writes what XML cannot hold as an escape", () => {
    const element = { name: "note", attributes: { by: "a\nb\0" }, content: "]]>\ud83d\ufffe\u001b\r\n" };
    expect(renderXml(element)).toContain('<note by="a&#10;b\\x00">]]&gt;\\u{d83d}\\u{fffe}\\x1b\n</note>');
  });

  it("gives back every text that XML can hold", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = visibleLines(text.replace(/\r\n?/g, "\n"));
        fc.pre(!/\p{Surrogate}|[\ufffe\uffff]/u.test(shown));
        const read = readXml(renderXml({ name: "note", attributes: { text }, content: text }));
        expect(read).toMatchObject({ text: shown, attributes: { text: shown } });
      }),
    );
  });
});
