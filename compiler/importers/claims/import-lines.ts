import type { CodeLanguage } from "../imported.ts";
import type { Piece } from "./written-values.ts";

/** The imports in a piece of code, as written, in order. `offset` is where the code begins in its source. */
export function importLines(code: string, language: CodeLanguage, offset: number): readonly Piece[] {
  const found = readers[language](code);
  return found
    .map(({ value, span }) => ({ value, span: { start: span.start + offset, end: span.end + offset } }))
    .sort((a, b) => a.span.start - b.span.start);
}

const readers = { script: scriptImports, rust: rustUses, python: pythonImports } as const satisfies Record<
  CodeLanguage,
  (code: string) => readonly Piece[]
>;

/** At the begin of a line, as strings and comments may hold imports, too; a patch puts a `+` there. */
const scriptForms = [
  /^[ \t+]*(?:import|export)\b(?:(?!^[ \t+]*(?:import|export)\b)[^;'"]){0,2000}?\bfrom\s*(['"])([^'"\n]+)\1/gm,
  /^[ \t+]*import\s*(['"])([^'"\n]+)\1/gm,
  /^(?![ \t+]*(?:\/\/|\*|["'`]))[^\n'"`]*?\b(?:require|import)\s*\(\s*(['"])([^'"\n]+)\1\s*\)/gm,
];

function scriptImports(code: string): readonly Piece[] {
  return scriptForms.flatMap((form) =>
    [...code.matchAll(form)].map((match) => {
      const value = match[2] ?? "";
      return pieceAt(value, match.index + match[0].lastIndexOf(value));
    }),
  );
}

function pieceAt(value: string, start: number): Piece {
  return { value, span: { start, end: start + value.length } };
}

function rustUses(code: string): readonly Piece[] {
  const uses = code.matchAll(/^[ \t+]*(?:pub(?:\([^)\n]*\))?\s+)?use\s+(crate::[^;]{1,2000});/gm);
  return [...uses].flatMap((match) => {
    const tree = match[1] ?? "";
    const { span } = pieceAt(tree, match.index + match[0].indexOf(tree));
    return leavesOf(tree.replace(/\s+/g, " "), 0).map((value) => ({ value, span }));
  });
}

/** The paths of a tree such as `crate::{a::{b, c}, d}`; deeper ones than anybody writes are left out. */
function leavesOf(tree: string, depth: number): readonly string[] {
  const open = tree.indexOf("{");
  const close = tree.lastIndexOf("}");
  if (open < 0 || close < open || depth > 4) return [tree.replace(/\s+as\s+\w+\s*$/, "").trim()];
  const head = tree.slice(0, open).trim();
  return partsOf(tree.slice(open + 1, close)).flatMap((part) => leavesOf(`${head}${part}`, depth + 1));
}

/** Divides at commas outside of braces. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [index, char] of [...text, ","].entries()) {
    if (char === "{") depth += 1;
    if (char === "}") depth -= 1;
    if (char !== "," || depth > 0) continue;
    parts.push(text.slice(from, index).trim());
    from = index + 1;
  }
  return parts.filter((part) => part !== "");
}

function pythonImports(code: string): readonly Piece[] {
  const from = [
    ...code.matchAll(/^[ \t+]*from[ \t]+([.\w]+)[ \t]+import\b[ \t]*(?:\(([^)#]{0,2000})|([^\n#(]*))/gm),
  ];
  const plain = [...code.matchAll(/^[ \t+]*import[ \t]+([\w.]+)/gm)];
  return [
    ...from.flatMap((match) => {
      const [whole, module = "", inner, line = ""] = match;
      const { span } = pieceAt(module, match.index + whole.indexOf(module, whole.indexOf("from") + 4));
      const join = module.endsWith(".") ? "" : ".";
      const all = (inner ?? line).split(",").flatMap((name) => /^\s*(\w+)/.exec(name)?.[1] ?? []);
      return all.length === 0
        ? [{ value: module, span }]
        : all.map((name) => ({ value: `${module}${join}${name}`, span }));
    }),
    ...plain.map((match) => pieceAt(match[1] ?? "", match.index + match[0].lastIndexOf(match[1] ?? ""))),
  ];
}
