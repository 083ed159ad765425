import type { FrontEnd, LanguageImport, SourceTree } from "../front-end.ts";
import type { ImportedName, ImportKind } from "../repo.ts";
import { once } from "../resolution-once.ts";
import { folderOf, inFolder } from "../resolution-path.ts";
import { languageEndings, languageNames } from "./language-endings.ts";
import { type PythonModules, pythonModules } from "./python-roots.ts";
import { type PythonImport, pythonImports } from "./python-statements.ts";

/**
 * Python: a name leads to the module it means, not to the packages on the way. `from . import x` leads to the module
 * `x`, else to the package that defines it. What a package takes from below itself in `__init__.py` is a re-export.
 */
export const python: FrontEnd = {
  language: languageNames.python,
  endings: languageEndings.python,
  open: (tree) => {
    const modules = pythonModules(tree);
    const find = once((key: string) => {
      const [file = "", form = "", module = "", ...names] = key.split("\0");
      return absolute({ file, form, module, names }, modules);
    });
    return (path, text) =>
      pythonImports(text).flatMap((found): readonly LanguageImport[] => {
        if (found.level > 0) return relative(path, found, { tree, modules });
        // Where a name leads depends on the folder only; `x` stands for any file in it.
        const names = found.form === "from" ? found.names.map(({ name }) => name) : [];
        const key = [inFolder(folderOf(path), "x"), found.form, found.module, ...names].join("\0");
        return imports(path, found, find(key));
      });
  },
};

/** The file of a module and of each of its submodules that are taken by name. */
interface Place {
  readonly own: string | undefined;
  readonly submodules: ReadonlyMap<string, string>;
}

const nowhere: Place = { own: undefined, submodules: new Map() };

interface Question {
  readonly file: string;
  readonly form: string;
  readonly module: string;
  readonly names: readonly string[];
}

function absolute({ file, form, module, names }: Question, modules: PythonModules): Place {
  for (const root of modules.rootsFor(file, module)) {
    const place = placeOf(inFolder(root, module.replaceAll(".", "/")), names, modules);
    if (place.own !== undefined || (form === "from" && place.submodules.size > 0)) return place;
  }
  return nowhere;
}

function placeOf(folder: string, names: readonly string[], modules: PythonModules): Place {
  const own = modules.at(folder);
  return { own, submodules: submodulesOf(folder, { own, names }, modules) };
}

/** What `from` takes by name and is a module itself. */
function submodulesOf(
  folder: string,
  { own, names }: { readonly own: string | undefined; readonly names: readonly string[] },
  modules: PythonModules,
): ReadonlyMap<string, string> {
  const submodules = new Map<string, string>();
  if (own !== undefined && !isPackage(own)) return submodules;
  for (const name of names) {
    const file = name === "*" ? undefined : modules.at(inFolder(folder, name));
    if (file !== undefined) submodules.set(name, file);
  }
  return submodules;
}

interface Surroundings {
  readonly tree: SourceTree;
  readonly modules: PythonModules;
}

function relative(
  path: string,
  found: PythonImport,
  { tree, modules }: Surroundings,
): readonly LanguageImport[] {
  const above = `${folderOf(path)}/`.split("/").slice(0, -1);
  const up = found.level - 1;
  if (up > above.filter((segment) => segment !== "").length) return [unresolved(found, "above-root")];
  const folder = above.slice(0, above.length - up).join("/");
  const target = found.module === "" ? folder : inFolder(folder, found.module.replaceAll(".", "/"));
  const names = found.form === "from" ? found.names.map(({ name }) => name) : [];
  const own = modules.at(found.module === "" ? inFolder(target, "__init__") : target);
  const place = { own, submodules: submodulesOf(target, { own, names }, modules) };
  const missing = place.own === undefined && place.submodules.size < Math.max(1, new Set(names).size);
  const built = missing && ["so", "pyd", "c"].some((ending) => tree.has(`${target}.${ending}`));
  const known = imports(path, found, place).filter(({ targets }) => targets.length > 0 || !missing);
  return missing && !built ? [...known, unresolved(found, "no-file")] : known;
}

function unresolved(found: PythonImport, reason: "no-file" | "above-root"): LanguageImport {
  const { span, names } = found;
  return {
    kind: kindOf(found),
    specifier: written(found),
    span,
    names: names.map(plain),
    targets: [],
    reason,
  };
}

/** One import for the module itself, if something of its own is taken, and one for each submodule. */
function imports(path: string, found: PythonImport, { own, submodules }: Place): readonly LanguageImport[] {
  const taken = found.names.filter(({ name }) => !submodules.has(name));
  const kind = kindOf(found);
  const result: LanguageImport[] = [];
  if (taken.length > 0) {
    const targets = own === undefined || own === path ? [] : [own];
    const names = taken.map(plain);
    result.push({
      kind: passedOn(kind, path, own),
      specifier: written(found),
      span: found.span,
      names,
      targets,
    });
  }
  for (const one of found.names) {
    const file = submodules.get(one.name);
    if (file === undefined) continue;
    result.push({
      kind: passedOn(kind, path, file),
      specifier: `${written(found)}${found.module === "" ? "" : "."}${one.name}`,
      span: one.span,
      names: [{ name: "*", as: one.as }],
      targets: file === path ? [] : [file],
    });
  }
  return result;
}

function kindOf({ form, typeOnly }: PythonImport): ImportKind {
  if (form === "call") return "dynamic";
  return typeOnly ? "type-only" : "static";
}

function passedOn(kind: ImportKind, path: string, target: string | undefined): ImportKind {
  if (kind !== "static" || !isPackage(path) || target === undefined) return kind;
  const folder = folderOf(path);
  return folder === "" || target.startsWith(`${folder}/`) ? "re-export" : kind;
}

function isPackage(path: string): boolean {
  return /(?:^|\/)__init__\.pyi?$/.test(path);
}

function written({ level, module }: PythonImport): string {
  return ".".repeat(level) + module;
}

function plain({ name, as }: ImportedName): ImportedName {
  return { name, as };
}
