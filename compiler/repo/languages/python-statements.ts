import type { Span } from "../../source/text.ts";
import type { ImportedName } from "../repo.ts";
import { pythonSyntax } from "./code-syntax.ts";
import { importCode } from "./import-code.ts";
import { typeCheckingBlocks } from "./python-type-checking.ts";

/** One module that a statement or a call names. */
export interface PythonImport {
  readonly form: "import" | "from" | "call";
  /** Dots before the name: 0 for an absolute one. */
  readonly level: number;
  /** Without those dots; empty for `from . import till`. */
  readonly module: string;
  readonly span: Span;
  /** What is taken by name, each with its place; the whole module is `*`. */
  readonly names: readonly (ImportedName & { readonly span: Span })[];
  readonly typeOnly: boolean;
}

/** Every import of a file in the order written, whether or not its syntax is whole. */
export function pythonImports(text: string): readonly PythonImport[] {
  const code = importCode(text, pythonSyntax);
  if (code === "") return [];
  const statements = /(?:^|[;:])[ \t\f]*(import|from)(?![\w\u0080-\uffff])/gm;
  const found: PythonImport[] = [];
  const inBlock = typeCheckingBlocks(code);
  for (const match of code.matchAll(statements)) {
    const at = match.index + match[0].length;
    const typeOnly = inBlock(at);
    const imports = match[1] === "import" ? plainImports(code, at) : fromImport(code, at);
    for (const one of imports) found.push({ ...one, typeOnly });
  }
  for (const one of calls(text, code)) found.push({ ...one, typeOnly: false });
  return found.sort((a, b) => a.span.start - b.span.start);
}

type Found = Omit<PythonImport, "typeOnly">;

const fromModule = /^(?:\.+|\.*[\w\u0080-\uffff]+(?:\.[\w\u0080-\uffff]+)*)$/;
const calledModule = /^\.*[\w\u0080-\uffff]+(?:\.[\w\u0080-\uffff]+)*$/;

/** `import a.b as c, d` */
function plainImports(code: string, at: number): readonly Found[] {
  const clauses = /[^\n;:()]*/y;
  clauses.lastIndex = at;
  return aliases(clauses.exec(code)?.[0] ?? "", at).map(({ name: module, as, span }) => ({
    form: "import",
    level: 0,
    module,
    span,
    names: [{ name: "*", as, span }],
  }));
}

/** `from ..a.b import c as d, e` */
function fromImport(code: string, at: number): readonly Found[] {
  const head = /([^\n;:()]*?)\bimport(?![\w\u0080-\uffff])[ \t\f]*(?:\(([^()]*)\)?|([^\n;:()]*))/dy;
  head.lastIndex = at;
  const match = head.exec(code);
  const [, written = "", inside, plain] = match ?? [];
  const module = written.replace(/[ \t\f]+/g, "");
  if (!fromModule.test(module)) return [];
  const listAt = (match?.indices?.[2] ?? match?.indices?.[3])?.[0] ?? at;
  const level = module.length - module.replace(/^\.+/, "").length;
  const start = at + written.length - written.trimStart().length;
  const span = { start, end: start + written.trim().length };
  const names = aliases(inside ?? plain ?? "", listAt);
  return [{ form: "from", level, module: module.slice(level), span, names }];
}

function aliases(list: string, offset: number): readonly (ImportedName & { readonly span: Span })[] {
  const clause =
    /(\*|[\w\u0080-\uffff]+(?:[ \t]*\.[ \t]*[\w\u0080-\uffff]+)*)(?:\s+as\s+([\w\u0080-\uffff]+))?/g;
  return [...list.matchAll(clause)].map((match) => {
    const [, written = "", as] = match;
    const name = written.replace(/[ \t]+/g, "");
    const start = offset + match.index;
    return { name, as: as ?? name, span: { start, end: start + written.length } };
  });
}

/** `importlib.import_module("a.b")` and `__import__("a.b")` with a name that is written out. */
function calls(text: string, code: string): readonly Found[] {
  if (!/import_module|__import__/.test(code)) return [];
  return [...code.matchAll(/\b(?:import_module|__import__)\s*\(\s*("\s*")/dg)].flatMap((match) => {
    const [start, end] = match.indices?.[1] ?? [0, 0];
    const written = text.slice(start + 1, end - 1);
    if (!calledModule.test(written)) return [];
    const module = written.replace(/^\.+/, "");
    const span = { start, end };
    const level = written.length - module.length;
    return [{ form: "call", level, module, span, names: [{ name: "*", as: "*", span }] }];
  });
}
