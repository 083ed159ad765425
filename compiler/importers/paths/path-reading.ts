import { pathProblem } from "../../plan/path-problem.ts";
import { isImport, isMention, isPath } from "./path-certainty.ts";
import { hasFileName, isCodeFile, isUsualName } from "./path-ending.ts";
import { belowRepository, type PathContext, type PathPlace, placeOf } from "./path-place.ts";
import { isGlob, isOther, isPlaceholder } from "./path-shape.ts";
import { withoutSuffix } from "./path-suffix.ts";
import type { PathToken } from "./path-token.ts";

/** What a token says: a path, or a path that cannot be claimed and why. */
export type PathReading =
  | ({ readonly kind: "path"; readonly length: number } & PathPlace)
  | ({ readonly kind: "unclaimed"; readonly length: number } & Unclaimed);

/** Why a path cannot be claimed. */
interface Unclaimed {
  readonly message: string;
  /** Follows the number of paths of which the same is to be said. */
  readonly many?: string;
  readonly help?: string;
  readonly rivals?: readonly string[];
}

/** Reads a token as a path; `undefined` when it is something else. `length` counts the characters of the path in it. */
export function readPath(token: PathToken, context: PathContext): PathReading | undefined {
  if (!isPossible(token.text, context)) return undefined;
  const { path, leftOut } = withoutSuffix(token.text);
  const length = path.length;
  const plain = withoutEscapes(path, token.isCode);
  const reading = read(plain, token, context);
  if (reading?.kind !== "path") return reading === undefined ? undefined : { ...reading, length };
  const reasons = [reading.inferred, leftOut === undefined ? undefined : `"${leftOut}" left out`];
  if (path.includes("\\") && token.isCode) reasons.push('"\\" read as "/"');
  const inferred = reasons.filter((reason) => reason !== undefined).join(", ");
  const { kind, pattern, rivals } = reading;
  return {
    kind,
    pattern,
    length,
    ...(inferred === "" ? {} : { inferred }),
    ...(rivals === undefined ? {} : { rivals }),
  };
}

/** Most tokens are words; they are set aside before anything is asked of them. */
function isPossible(text: string, { tree }: PathContext): boolean {
  if (/[./\\]/.test(text) || isUsualName(text)) return true;
  return tree?.isFile(text) === true || tree?.isFolder(text) === true;
}

/** Markdown escapes outside code, separators of Windows in code; spaces within braces mean nothing. */
function withoutEscapes(path: string, isCode: boolean): string {
  const plain = isCode ? path : path.replace(/\\([_*[\](){}#+.!~<>-])/g, "$1");
  const slashed = /^(?:[A-Za-z]:|[\w.-]+)\\/.test(plain) ? plain.replaceAll("\\", "/") : plain;
  return slashed.replace(/\{[^{}]*\}/g, (braces) => braces.replace(/,\s+/g, ","));
}

type Reading = ({ readonly kind: "path" } & PathPlace) | ({ readonly kind: "unclaimed" } & Unclaimed);

function read(path: string, token: PathToken, context: PathContext): Reading | undefined {
  if (path === "") return undefined;
  if (context.tree?.isFile(path) && (token.isCode || /[./]/.test(path) || isUsualName(path)))
    return { kind: "path", pattern: path };
  if (isMention(path, context)) return read(path.slice(1), token, context);
  if (isPlaceholder(path) && !/^\$\{?HOME\b/.test(path)) return placeholder(path, context);
  if (isOther(path)) return undefined;
  if (isOutside(path)) return outside(path, token, context);
  if (!isPath(path, token.isCode, context)) return undefined;
  const place = placeOf(path, context);
  const problem = pathProblem(place.pattern);
  if (problem !== undefined) return { kind: "unclaimed", message: `"${path}" ${problem.what}` };
  return isOneOfMany(path, place, context) ?? hasNoFolder(path, place, context) ?? { kind: "path", ...place };
}

/** A path in which a part stands for another; generic types and other code have the same characters. */
function placeholder(path: string, context: PathContext): Reading | undefined {
  const { manner } = context;
  const rest = path.replace(/<[^<>/]+>|\$?\{[^{},]*\}/g, "x");
  const isNamed = hasFileName(rest) || rest.endsWith("/") || rest.endsWith("…");
  const isSure = rest.includes("/") ? isNamed || manner === "list" : manner === "list" && hasFileName(rest);
  if (!isSure || isOther(rest.replace(/^[/~]+/, "").replaceAll("…", "x"))) return undefined;
  if (manner === "prose" && !beginsInTree(path, context)) return undefined;
  const message = `"${path}" stands for a path that is not known yet`;
  return { kind: "unclaimed", message, many: "paths stand for files that are not known yet" };
}

/** What a text says of notes, caches and keys of a store looks the same, and concerns no file of the repository. */
function beginsInTree(path: string, { tree }: PathContext): boolean {
  return tree === undefined || tree.isFolder(path.replace(/^\.\//, "").split("/", 1)[0] ?? "");
}

function isOutside(path: string): boolean {
  return /^(?:\/|~|\$\{?HOME\b|[A-Za-z]:\/)/.test(path) || path.split("/").includes("..");
}

/** An absolute path, one in a home folder, or one above the repository. Routes such as `/api/x` are no paths. */
function outside(path: string, token: PathToken, context: PathContext): Reading | undefined {
  const { tree, manner } = context;
  if (/^(?:\/|[A-Za-z]:)/.test(path)) {
    const below = path.length > 1 ? belowRepository(path, tree) : undefined;
    if (below !== undefined) return { kind: "path", ...below };
    if (!hasFileName(path) && !(manner === "list" && token.isCode && path.length > 1 && path.endsWith("/")))
      return undefined;
  } else if (!/\w\/|\/\.?\w/.test(path) || !isEnded(path, manner)) return undefined;
  if (isNoClaim(path, context)) return undefined;
  const what = path.startsWith("$") ? "begins in a home folder" : pathProblem(path)?.what;
  return what === undefined ? undefined : { kind: "unclaimed", message: `"${path}" ${what}` };
}

function isNoClaim(path: string, context: PathContext): boolean {
  return context.manner === "prose" && (isImport(path, context) || isOfMachine(path));
}

/** Where programs keep settings and data, and what is called with a slash: nobody takes these for files of a repository. */
function isOfMachine(path: string): boolean {
  if (/^(?:~|\$\{?HOME\b)/.test(path)) return !isCodeFile(path);
  return /^\/(?:[^/]+$|(?:private\/)?(?:tmp|var|etc|usr|opt|dev|proc|sys|run|bin|sbin|lib)\/)/.test(path);
}

function isEnded(path: string, manner: PathContext["manner"]): boolean {
  return (
    /^(?:~|\$\{?HOME\}?)\//.test(path) ||
    manner === "list" ||
    hasFileName(path) ||
    path.endsWith("/") ||
    isGlob(path)
  );
}

/** In prose, a name that several files have says nothing about which is meant. */
function isOneOfMany(path: string, { rivals }: PathPlace, { manner }: PathContext): Reading | undefined {
  if (manner === "list" || rivals === undefined || rivals.length === 0 || path.includes("/"))
    return undefined;
  return { kind: "unclaimed", message: `"${path}" may be ${anyOf(rivals)}`, rivals };
}

/** Code lies at the root only where it has no folder of its own, and where a list of files says so. */
function hasNoFolder(
  path: string,
  { rivals }: PathPlace,
  { manner, tree }: PathContext,
): Reading | undefined {
  if (rivals?.length !== 0) return undefined;
  if (manner === "list" && !codeFolders.some((folder) => tree?.isFolder(folder))) return undefined;
  return {
    kind: "unclaimed",
    message: `"${path}" names no folder, and is not claimed`,
    many: "names of files have no folder, and are not claimed",
    help: "write the path from the root",
  };
}

const codeFolders: readonly string[] = ["src", "app", "apps", "lib", "packages", "server", "crates"];

/** `"a", "b" or "c"`; at most three are named. */
export function anyOf(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => `"${path}"`);
  const rest = paths.length > 3 ? " or another" : "";
  if (rest !== "" || shown.length < 2) return `${shown.join(", ")}${rest}`;
  return `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
