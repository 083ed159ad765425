import type { FrontEndOf, LanguageReader, SourceTree } from "../front-end.ts";
import type { ImportKind, RepoReader } from "../repo.ts";
import { unresolved } from "../resolution-answer.ts";

/** One import of another language, and where it leads. */
export interface ForeignImport {
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly line: number;
  /** Index of the listed files, or why there is none. */
  readonly target: number;
}

/** Reads the imports of other languages. */
export interface Foreign {
  /** `undefined` when the file cannot be read. */
  importsOf(path: string): readonly ForeignImport[] | undefined;
  /** Files other than the importing ones that were read on the way, such as manifests. */
  readonly read: ReadonlySet<string>;
}

/** Opens the front ends over the files of a repository. Each language is opened when a file of it is first asked for. */
export function openForeign(
  reader: RepoReader,
  places: ReadonlyMap<string, number>,
  frontEndOf: FrontEndOf,
): Foreign {
  const read = new Set<string>();
  const tree: SourceTree = {
    files: reader.listed ?? reader.files,
    has: (path) => places.has(path),
    read: (path) => {
      read.add(path);
      return reader.read(path);
    },
  };
  const readers = new Map<string, LanguageReader>();
  return {
    read,
    importsOf: (path) => {
      const frontEnd = frontEndOf(path);
      const text = frontEnd === undefined ? undefined : reader.read(path);
      if (frontEnd === undefined || text === undefined || text.length > maxLength) return undefined;
      const readImports = readers.get(frontEnd.language) ?? frontEnd.open(tree);
      readers.set(frontEnd.language, readImports);
      const lines = lineCounter(text);
      return readImports(path, text).flatMap(({ specifier, kind, span, targets, reason }) => {
        const line = lines(span.start);
        if (targets.length > 0) {
          return targets.map((target) => ({ specifier, kind, line, target: places.get(target) ?? -1 }));
        }
        return reason === undefined ? [] : [{ specifier, kind, line, target: unresolved(reason) }];
      });
    },
  };
}

const maxLength = 2 * 1024 * 1024;

/** The line of a place, asked for in rising order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}
