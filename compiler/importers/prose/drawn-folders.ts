import type { ImportedClaim, ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { saidFolders } from "./said-folders.ts";

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

/** What is left of the claims of a text, and why some are not made. */
interface SortedClaims {
  readonly claims: readonly ImportedClaim[];
  readonly problems: readonly ImportProblem[];
}

/** Takes out claims of files at the root where the same text draws, or says, another folder that has the name. */
export function withoutDrawnElsewhere(
  text: string,
  claims: readonly ImportedClaim[],
  tree: ImportTree | undefined,
): SortedClaims {
  if (tree === undefined) return { claims, problems: [] };
  const drawn = foldersDrawnIn(text).filter((one) => isElsewhere(one, tree));
  const said = saidFolders(text);
  const folderOf = ({ access, pattern }: ImportedClaim): string | undefined => {
    if (access === "read" || pattern.includes("/") || !tree.isFile(pattern)) return undefined;
    return drawn.find(({ files }) => files.has(pattern))?.folder ?? said.get(pattern);
  };
  const elsewhere = new Map(claims.map((claim) => [claim, folderOf(claim)]));
  const problems = new Map(
    claims.flatMap((claim) => {
      const folder = elsewhere.get(claim);
      return folder === undefined ? [] : [[claim.pattern, unclaimed(claim, folder)] as const];
    }),
  );
  return {
    claims: claims.filter((claim) => elsewhere.get(claim) === undefined),
    problems: [...problems.values()],
  };
}

function unclaimed({ pattern, origin }: ImportedClaim, folder: string): ImportProblem {
  const message = `"${pattern}" is not claimed: the text has it in "${folder}", and not at the root`;
  const many = `names are not claimed: the text has them in "${folder}", and not at the root`;
  return { kind: "doubtful-reading", message, origin, alike: { name: pattern, many } };
}
