// Run by `npm run conformance:languages -- FOLDER…`: reads every file of some repositories and prints what the front
// ends make of it. Where there is a `python3`, its own parser says which imports a file of Python has.
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FrontEnd, LanguageImport, SourceTree } from "../../compiler/repo/front-end.ts";
import { frontEndOf, frontEnds } from "../../compiler/repo/languages/front-ends.ts";
import { pythonImports } from "../../compiler/repo/languages/python-statements.ts";
import { positionAt, sourceText } from "../../compiler/source/text.ts";

interface Figures {
  readonly files: number;
  readonly megabytes: number;
  readonly imports: number;
  readonly inside: number;
  readonly edges: number;
  readonly unresolved: readonly string[];
  readonly milliseconds: number;
}

const longest = 2_000_000;

function treeOf(folder: string): SourceTree {
  const listed = spawnSync("git", ["-C", folder, "ls-files", "-z"], { encoding: "utf8", maxBuffer: 1 << 28 });
  const files = listed.stdout
    .split("\0")
    .filter((path) => path !== "" && statSync(join(folder, path), { throwIfNoEntry: false })?.isFile())
    .sort();
  const known = new Set(files);
  const read = (path: string): string | undefined => {
    if (!known.has(path)) return undefined;
    const bytes = readFileSync(join(folder, path));
    return bytes.length > longest || bytes.includes(0) ? undefined : bytes.toString("utf8");
  };
  return { files, has: (path) => known.has(path), read };
}

function measure(frontEnd: FrontEnd, tree: SourceTree): Figures {
  const reader = frontEnd.open(tree);
  const files = tree.files.filter((path) => frontEndOf(path) === frontEnd);
  const found: {
    readonly path: string;
    readonly text: string;
    readonly imports: readonly LanguageImport[];
  }[] = [];
  let milliseconds = 0;
  for (const path of files) {
    const text = tree.read(path);
    if (text === undefined) continue;
    const start = performance.now();
    found.push({ path, text, imports: reader(path, text) });
    milliseconds += performance.now() - start;
  }
  const all = found.flatMap(({ imports }) => imports);
  return {
    files: files.length,
    megabytes: found.reduce((sum, { text }) => sum + text.length, 0) / 1e6,
    imports: all.length,
    inside: all.filter(({ targets }) => targets.length > 0).length,
    edges: new Set(
      found.flatMap(({ path, imports }) =>
        imports.flatMap(({ targets }) => targets.map((to) => `${path}\0${to}`)),
      ),
    ).size,
    unresolved: found.flatMap(({ path, text, imports }) =>
      imports
        .filter(({ reason }) => reason !== undefined)
        .map(
          ({ specifier, span, reason }) =>
            `${path}:${lineOf(path, text, span.start)} ${specifier} (${reason})`,
        ),
    ),
    milliseconds,
  };
}

function lineOf(path: string, text: string, offset: number): number {
  return positionAt(sourceText(path, text), offset).line;
}

const oracle = `
import ast, json, sys, warnings
warnings.simplefilter("ignore")
for path in sys.stdin.read().split("\\0"):
    try:
        tree = ast.parse(open(path, "rb").read())
    except (SyntaxError, ValueError, RecursionError):
        print("null")
        continue
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += ["import %s as %s" % (a.name, a.asname or a.name) for a in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = ["%s as %s" % (a.name, a.asname or a.name) for a in node.names]
            found.append("from %s%s import %s" % ("." * node.level, node.module or "", ", ".join(names)))
    print(json.dumps(sorted(found)))
`;

/** Differences between what the parser of Python and the front end find. */
function pythonDifferences(folder: string, tree: SourceTree): readonly string[] | undefined {
  const files = tree.files.filter((path) => path.endsWith(".py") && tree.read(path) !== undefined);
  const asked = spawnSync("python3", ["-c", oracle], {
    input: files.map((path) => join(folder, path)).join("\0"),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (asked.status !== 0) return undefined;
  const answers = asked.stdout.trim().split("\n");
  return files.flatMap((path, index) => {
    const expected: unknown = JSON.parse(answers[index] ?? "null");
    if (!Array.isArray(expected)) return [];
    const found = pythonImports(tree.read(path) ?? "")
      .filter(({ form }) => form !== "call")
      .map(({ form, level, module, names }) => {
        const list = names.map(({ name, as }) => `${name} as ${as}`).join(", ");
        return form === "import"
          ? `import ${module} as ${names[0]?.as}`
          : `from ${".".repeat(level)}${module} import ${list}`;
      })
      .sort();
    const [more, less] = [without(found, expected), without(expected, found)];
    return [...more.map((one) => `${path}: + ${one}`), ...less.map((one) => `${path}: - ${one}`)];
  });
}

function without(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = [...those];
  return these.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function firstFive(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`  ${title}`);
  for (const line of lines.slice(0, 5)) console.log(`    ${line}`);
}

for (const folder of process.argv.slice(2)) {
  const tree = treeOf(folder);
  console.log(`${folder}: ${tree.files.length} files`);
  for (const frontEnd of frontEnds) {
    const figures = measure(frontEnd, tree);
    if (figures.files === 0) continue;
    const { files, megabytes, imports, inside, edges, unresolved, milliseconds } = figures;
    console.log(
      `  ${frontEnd.language.padEnd(9)} ${files} files, ${megabytes.toFixed(1)} MB, ${imports} imports, ${inside} lead into the repository, ${edges} edges, ${unresolved.length} unresolved, ${milliseconds.toFixed(0)} ms`,
    );
    firstFive("unresolved", unresolved);
    if (frontEnd.language !== "Python") continue;
    const differences = pythonDifferences(folder, tree);
    if (differences === undefined) console.log("  no python3 to compare with");
    else console.log(`  ${differences.length} differences from python3`);
    firstFive("differences", differences ?? []);
  }
}
