import type { Span } from "../../source/text.ts";
import type { FrontEnd, LanguageImport } from "../front-end.ts";
import { folderOf } from "../resolution-path.ts";
import { goSyntax } from "./code-syntax.ts";
import { type GoPackage, goPackages } from "./go-modules.ts";
import { importCode } from "./import-code.ts";
import { languageEndings, languageNames } from "./language-endings.ts";

/** An import as Go writes it: `.` and `_` are aliases of their own. */
interface GoImport {
  readonly path: string;
  readonly alias: string | undefined;
  readonly span: Span;
}

/**
 * Go: an import leads to every file of the package but its tests. The files of one package see one another without
 * imports, so nothing here says which of them belong together.
 */
export const go: FrontEnd = {
  language: languageNames.go,
  endings: languageEndings.go,
  open: (tree) => {
    const packageOf = goPackages(tree);
    return (path, text) =>
      goImports(text).map((found) => languageImport(path, found, packageOf(found.path, folderOf(path))));
  },
};

/** Every import of a file in the order written. */
function goImports(text: string): readonly GoImport[] {
  const code = importCode(text, goSyntax);
  const found: GoImport[] = [];
  for (const match of code.matchAll(/(?<![\w.])import\s*(?:\(([^()]*)|(?:[^\s"();]+[ \t]*)?"\s*")/dg)) {
    const [start, end] = match.indices?.[1] ?? [match.index + "import".length, match.index + match[0].length];
    const specs = /(?:(?<![^\s"();])([^\s"();]+)[ \t]*)?"(\s*)"/dg;
    for (const spec of code.slice(start, end).matchAll(specs)) {
      const [from, to] = spec.indices?.[2] ?? [0, 0];
      const span = { start: start + from - 1, end: start + to + 1 };
      found.push({ path: text.slice(span.start + 1, span.end - 1), alias: spec[1], span });
    }
  }
  return found;
}

function languageImport(path: string, found: GoImport, place: GoPackage): LanguageImport {
  const { path: specifier, alias, span } = found;
  const as = alias === "." ? "*" : (alias ?? packageName(specifier));
  const names = alias === "_" ? [] : [{ name: "*", as }];
  const written = { kind: "static", specifier, span, names } as const;
  if (place.kind === "outside") return { ...written, targets: [] };
  // A test of the package from outside of it imports its own folder.
  const targets = place.files.includes(path) ? place.files.filter((file) => file !== path) : place.files;
  if (targets.length > 0 || folderOf(path) === place.folder) return { ...written, targets };
  return { ...written, targets, reason: specifier.startsWith(".") ? "no-file" : "no-package-entry" };
}

/** What a package is called by custom: the last segment that is not a version. */
function packageName(importPath: string): string {
  const segments = importPath.split("/");
  const last = segments.at(-1) ?? importPath;
  return /^v\d+$/.test(last) && segments.length > 1 ? (segments.at(-2) ?? last) : last.replace(/\.v\d+$/, "");
}
