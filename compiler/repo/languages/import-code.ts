import { blankCode, type CodeSyntax } from "./blank-code.ts";

/**
 * The code of a text up to the end of its last import, for a language that writes `import`, alone or before a list in
 * parentheses; `""` where nothing is imported.
 */
export function importCode(text: string, syntax: CodeSyntax): string {
  const until = text.lastIndexOf("import");
  if (until < 0) return "";
  const hasList = /^import\w*\s*\(/.test(text.slice(until, until + 200));
  const code = blankCode(text, syntax, { until, stop: hasList ? /\)/g : /\n/g });
  // The last `import` may be part of a name in a list, and the list go on below it.
  const isCut = code.lastIndexOf("(") > code.lastIndexOf(")");
  return isCut && code.length < text.length ? blankCode(text, syntax) : code;
}
