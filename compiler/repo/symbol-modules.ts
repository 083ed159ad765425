import { ts } from "ts-morph";
import { importedNames, namesOf } from "./symbol-names.ts";
import type { SymbolPrograms } from "./symbol-program.ts";
import type { DeclareText } from "./symbol-reader.ts";
import { type VirtualModule, virtualRoot } from "./symbol-resolution.ts";
import { fileScope } from "./symbol-scope.ts";
import { parseText } from "./symbol-split.ts";

/** A text of the plan, and the virtual file that holds it. */
export interface PlacedText extends DeclareText {
  readonly file: string;
  /** Names that others may use, with the node that declares or exports each. */
  readonly offered: ReadonlyMap<string, ts.Node>;
}

/** Texts as modules that see each other and the files they are meant for. */
export interface PlacedTexts {
  readonly texts: readonly PlacedText[];
  readonly modules: ReadonlyMap<string, VirtualModule>;
  /** How a message may call a virtual file. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Puts every text in a virtual module beside the file at its path. A name that a text uses but does not declare is
 * looked up in the other texts, those for the same file first, then among the exports and top-level names of
 * the file, and is else a global one. An import of a file that a text is meant for finds the text's names first.
 */
export function placeTexts(texts: readonly DeclareText[], programs: SymbolPrograms): PlacedTexts {
  const parsed = texts.map(parse);
  const paths = [...new Set(texts.flatMap(({ path }) => (path === undefined ? [] : [path])))];
  const places = new Map(paths.map((path, index) => [path, placeOf(path, index, programs)]));
  const layout: Layout = {
    texts: parsed,
    places,
    replaced: new Map([...places.values()].map(({ path, merged }) => [path, merged])),
  };
  return {
    texts: parsed,
    modules: new Map([
      ...parsed.map((text) => [text.file, textModule(text, layout)] as const),
      ...[...places.values()].map((place) => [place.merged, mergedModule(place, layout)] as const),
      ...[...places.values()].map((place) => [place.opened, openedModule(place, layout)] as const),
    ]),
    labels: new Map([
      ...parsed.map(({ file, path, name }) => [file, path ?? name] as const),
      ...[...places.values()].flatMap(({ path, merged, opened }) => [
        [merged, path] as const,
        [opened, path] as const,
      ]),
    ]),
  };
}

interface ParsedText extends PlacedText {
  /** Used but not declared in the text, sorted. */
  readonly free: readonly string[];
  /** Declared but not exported. */
  readonly inner: readonly string[];
  /** What can be parsed of the text: all or nothing. */
  readonly parsed: string;
}

type Place = ReturnType<typeof placeOf>;

interface Layout {
  readonly texts: readonly ParsedText[];
  readonly places: ReadonlyMap<string, Place>;
  readonly replaced: ReadonlyMap<string, string>;
}

function parse(text: DeclareText, index: number): ParsedText {
  const source = parseText(text.text);
  const statements = source?.statements ?? [];
  const declaring = statements.filter((statement) => !ts.isExportDeclaration(statement));
  const bound = new Set([
    ...declaring.flatMap(namesOf).map(({ name }) => name),
    ...declaring.flatMap(importedNames),
  ]);
  const names = statements.flatMap(namesOf);
  const exported = new Set(names.filter((one) => one.exported).map(({ name }) => name));
  const mentioned = new Set<string>();
  if (source !== undefined) collectIdentifiers(source, mentioned);
  return {
    ...text,
    file: virtualFile(text.path ?? "", `contract_${index}`, ".ts"),
    offered: new Map(names.map(({ name, node }) => [name, node])),
    free: [...mentioned].filter((name) => !bound.has(name)).sort(),
    inner: [...new Set(names.map(({ name }) => name))].filter((name) => !exported.has(name)),
    parsed: source === undefined ? "" : text.text,
  };
}

function collectIdentifiers(node: ts.Node, found: Set<string>): void {
  if (ts.isIdentifier(node)) found.add(node.text);
  ts.forEachChild(node, (child) => collectIdentifiers(child, found));
}

function placeOf(path: string, index: number, programs: SymbolPrograms) {
  const extension = /(?:\.d)?\.[cm]?[jt]sx?$/.exec(path)?.[0] ?? ".ts";
  return {
    path,
    scope: fileScope(path, programs),
    real: programs.has(path) ? virtualRoot + path : undefined,
    merged: virtualFile(path, `merged_${index}`, ".ts"),
    opened: virtualFile(path, `opened_${index}`, extension),
  };
}

/** A path of a plan may hold anything; what would leave the root is dropped. */
function virtualFile(path: string, label: string, extension: string): string {
  const folders = path.split("/").slice(0, -1);
  const safe = folders.filter((part) => part !== "" && part !== "." && part !== "..");
  return `${virtualRoot}${[...safe, `__seamwright_${label}${extension}`].join("/")}`;
}

/** What is added stands behind the text, so that offsets in the text stay what they are. */
function textModule(text: ParsedText, layout: Layout): VirtualModule {
  const found = new Map<string, string[]>();
  for (const name of text.free) {
    const file = sourceOf(name, text, layout);
    if (file !== undefined) found.set(file, [...(found.get(file) ?? []), name]);
  }
  const imports = [...found].map(
    ([file, names]) => `import { ${names.join(", ")} } from "seamwright:${file}";`,
  );
  const added = [...imports, `export { ${text.inner.join(", ")} };`];
  return {
    text: `${text.parsed}\n${added.join("\n")}`,
    standsAt: text.path,
    links: linksTo(found.keys()),
    replaced: layout.replaced,
  };
}

function sourceOf(name: string, text: ParsedText, { texts, places }: Layout): string | undefined {
  const others = texts.filter((other) => other !== text && other.offered.has(name));
  const near = others.find(({ path }) => path !== undefined && path === text.path) ?? others[0];
  if (near !== undefined) return near.file;
  const place = places.get(text.path ?? "");
  if (place?.scope.exported.has(name)) return place.real;
  return place?.scope.local.has(name) ? place.opened : undefined;
}

/** A file as it will be: the names of its texts, and its other exports. */
function mergedModule({ path, real, scope }: Place, { texts, replaced }: Layout): VirtualModule {
  const sources = new Map<string, string>();
  if (real !== undefined && scope.exported.has("default")) sources.set("default", real);
  for (const text of texts.filter((one) => one.path === path)) {
    for (const name of text.offered.keys()) sources.set(name, text.file);
  }
  const named = [...sources].map(([name, file]) => `export { ${name} } from "seamwright:${file}";`);
  const rest = real === undefined ? [] : [`export * from "seamwright:${real}";`];
  const files = [...sources.values(), ...(real === undefined ? [] : [real])];
  return { text: [...named, ...rest].join("\n"), standsAt: path, links: linksTo(files), replaced };
}

function openedModule({ path, scope }: Place, { replaced }: Layout): VirtualModule {
  return { text: scope.opened, standsAt: path, links: new Map(), replaced };
}

function linksTo(files: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...files].map((file) => [`seamwright:${file}`, file]));
}
