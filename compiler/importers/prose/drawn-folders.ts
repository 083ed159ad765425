import type { ImportedClaim, ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";

/** A folder that a text draws, with what is in it: `loan-kiosk/`, then lines with `├──`. */
interface DrawnFolder {
  /** Ends with a slash. */
  readonly folder: string;
  /** Paths of files in it, from there. */
  readonly files: ReadonlySet<string>;
}

const drawing = /^[ \t]*((?:[\w@.-]+\/)+)[ \t]*(?:#[^\n]*)?\r?\n((?:[ \t]*[│├└|][^\n]*(?:\n|$))+)/gm;
const entry = /^([ \t│|]*)[├└][─-]+[ \t]*([^\s#]+)/;

function foldersDrawnIn(text: string): readonly DrawnFolder[] {
  return [...text.matchAll(drawing)].map(([, folder = "", lines = ""]) => ({
    folder,
    files: filesIn(lines),
  }));
}

/** Deeper lines stand further right than the folder that holds them. */
function filesIn(lines: string): ReadonlySet<string> {
  const files = new Set<string>();
  const above: { readonly column: number; readonly name: string }[] = [];
  for (const line of lines.split("\n", 500)) {
    const [, { length: column } = "", name = ""] = entry.exec(line) ?? [];
    if (name === "") continue;
    while ((above.at(-1)?.column ?? -1) >= column) above.pop();
    if (name.endsWith("/")) above.push({ column, name });
    else files.add(above.map((folder) => folder.name).join("") + name);
  }
  return files;
}

/** A drawing of the repository itself holds files that are there. */
function isElsewhere({ files }: DrawnFolder, tree: ImportTree): boolean {
  const deep = [...files].filter((file) => file.includes("/"));
  return deep.length > 0 ? !deep.some(tree.isFile) : ![...files].every(tree.isFile);
}

/** Says which claims of files at the root may be of files in a folder that the same text draws, as both have the name. */
export function drawnElsewhere(
  text: string,
  claims: readonly ImportedClaim[],
  tree: ImportTree | undefined,
): readonly ImportProblem[] {
  if (tree === undefined) return [];
  const drawn = foldersDrawnIn(text).filter((one) => isElsewhere(one, tree));
  const said = new Set<string>();
  return claims.flatMap(({ access, pattern, origin }) => {
    const isMeant = access !== "read" && !pattern.includes("/") && tree.isFile(pattern);
    const folder = isMeant ? drawn.find(({ files }) => files.has(pattern))?.folder : undefined;
    if (folder === undefined || said.has(pattern)) return [];
    said.add(pattern);
    const message = `"${pattern}" is read as the file at the root; the text also draws it in "${folder}"`;
    const many = `names are read as files at the root; the text also draws them in "${folder}"`;
    return [{ kind: "doubtful-reading", message, origin, alike: { name: pattern, many } }];
  });
}
