import { pathProblem } from "../../plan/path-problem.ts";
import { isImport, isMention, isPath } from "./path-certainty.ts";
import { hasFileName, isUsualName } from "./path-ending.ts";
import { belowRepository, type PathContext, type PathPlace, placeOf } from "./path-place.ts";
import { isGlob, isOther, isPlaceholder } from "./path-shape.ts";
import { withoutSuffix } from "./path-suffix.ts";
import type { PathToken } from "./path-token.ts";

/** What a token says: a path, or a path that cannot be claimed and why. */
export type PathReading =
  | ({ readonly kind: "path"; readonly length: number } & PathPlace)
  | { readonly kind: "unclaimed"; readonly length: number; readonly message: string };

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

type Reading =
  | ({ readonly kind: "path" } & PathPlace)
  | { readonly kind: "unclaimed"; readonly message: string };

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
  return isOneOfMany(path, place, context) ?? { kind: "path", ...place };
}

/** A path in which a part stands for another; generic types and other code have the same characters. */
function placeholder(path: string, { manner }: PathContext): Reading | undefined {
  const rest = path.replace(/<[^<>/]+>|\$?\{[^{},]*\}/g, "x");
  const isNamed = hasFileName(rest) || rest.endsWith("/") || rest.endsWith("…");
  const isSure = rest.includes("/") ? isNamed || manner === "list" : manner === "list" && hasFileName(rest);
  if (!isSure || isOther(rest.replace(/^[/~]+/, "").replaceAll("…", "x"))) return undefined;
  return { kind: "unclaimed", message: `"${path}" stands for a path that is not known yet` };
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
  if (manner === "prose" && isImport(path, context)) return undefined;
  const what = path.startsWith("$") ? "begins in a home folder" : pathProblem(path)?.what;
  return what === undefined ? undefined : { kind: "unclaimed", message: `"${path}" ${what}` };
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
  return { kind: "unclaimed", message: `"${path}" may be ${anyOf(rivals)}` };
}

/** `"a", "b" or "c"`; at most three are named. */
export function anyOf(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => `"${path}"`);
  const rest = paths.length > 3 ? " or another" : "";
  if (rest !== "" || shown.length < 2) return `${shown.join(", ")}${rest}`;
  return `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
