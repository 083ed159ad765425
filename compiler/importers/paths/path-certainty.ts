import { hasFileName, isClearFileName, isProduct, isRootName, isUsualName, nameOf } from "./path-ending.ts";
import { namedElsewhere } from "./path-named.ts";
import { type PathContext, placeOf } from "./path-place.ts";
import { isGlob, isNameList, isSureGlob } from "./path-shape.ts";

/** True for `@src/a.ts`, as prompts name files; `@scope/package` and folders that begin with `@` are left alone. */
export function isMention(written: string, { tree }: PathContext): boolean {
  if (!written.startsWith("@")) return false;
  const path = written.slice(1);
  if (/^(?:\.{0,2}\/|[$~])/.test(path)) return true;
  if (!hasFileName(path)) return false;
  if (tree === undefined) return usualFolder.test(path);
  return tree.isFile(path) || tree.isFolder(path.slice(0, Math.max(0, path.indexOf("/"))));
}

/** True when a token that is below the root, and nothing else by its form, is meant to be a path. */
export function isPath(path: string, isCode: boolean, context: PathContext): boolean {
  const { tree, manner } = context;
  if (/^\.?\.?\/?$|^-/.test(path)) return false;
  if (path.endsWith("/")) return isFolderPath(path, isCode, context);
  if (manner === "list" && isCode && (path.includes("/") || tree?.isFolder(path))) return true;
  if (!path.includes("/")) return isName(path, isCode, context);
  if (manner === "prose" && (isImport(path, context) || (tree !== undefined && /^\.\/[^/]+$/.test(path))))
    return false;
  return isNamedPath(path, isCode);
}

function isNamedPath(path: string, isCode: boolean): boolean {
  if (isNameList(path)) return false;
  if (isGlob(path)) return isSureGlob(path);
  const name = nameOf(path);
  return hasFileName(path) && !isProduct(name) && (isCode || name.includes("."));
}

/** True for what code imports, `../loans.js`, where the tree or the plan has its source. */
export function isImport(path: string, { tree, source }: PathContext): boolean {
  const imported = /^(?:\.{1,2}\/)+(.+)\.js$/.exec(path)?.[1];
  if (imported === undefined || tree === undefined) return false;
  const script = `${imported}.ts`;
  return (
    tree.endingWith(script).length > 0 || tree.isFile(script) || namedElsewhere(source, script).length > 0
  );
}

const usualFolder = /^(?:\.\/)?(?:src|app|apps|lib|libs|packages|tests?|docs|scripts)\//;

function isFolderPath(path: string, isCode: boolean, context: PathContext): boolean {
  const { tree, manner } = context;
  if (!/[\p{L}\p{N}]/u.test(path) || isGlob(path)) return false;
  const segments = path.replace(/^\.\//, "").split("/").filter(Boolean);
  if (tree?.isFolder(segments.join("/"))) return true;
  if (manner === "list") return isCode || segments.length > 1;
  if (segments.length < 2) return false;
  if (tree === undefined) return isCode;
  if (isCode && usualFolder.test(path)) return true;
  return tree.isFolder(segments[0] ?? "") || placeOf(path, context).inferred !== "a folder";
}

/** A name without folders. */
function isName(name: string, isCode: boolean, { tree, manner, source }: PathContext): boolean {
  if (isGlob(name)) return manner === "list" && hasFileName(name);
  if (/^\.[a-z]{1,5}(?:\.[a-z]{1,5})?$/.test(name) && !isUsualName(name)) return false;
  if (manner === "list" && isCode) return hasFileName(name);
  if (isCode || manner === "list") return isClearFileName(name);
  if (name.startsWith(".")) return isUsualName(name);
  if (!/[a-z]\.[cm]?[jt]sx?$/i.test(name) || !isClearFileName(name)) return false;
  const spelledOut = isRootName(name) ? 0 : namedElsewhere(source, name).length;
  return spelledOut === 1 || tree?.endingWith(name).length === 1;
}
