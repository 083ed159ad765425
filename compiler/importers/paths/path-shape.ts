import { hasFileName, isProduct, nameOf } from "./path-ending.ts";

/** Parts that stand for something else: `<name>`, `NNN`, `YYYY-MM-DD`, `…`, `{feature}`, `[timestamp]`. */
const placeholders: readonly RegExp[] = [
  /<[^<>/]+>/,
  /(?<![A-Za-z])(?:N{2,6}|X{2,6}|Y{4}|MM-DD|HHMM(?:SS)?)(?![A-Za-z])/,
  /…|(?:^|\/)\.{3}(?:\/|$)/,
  /\{[^{},]*\}/,
  /\[(?:timestamp|date|datetime|version|hash|number|feature|YYYY[^\]]*)\](?!\/|$|\.\w+$)/i,
  /\[[A-Z][A-Z_-]+\](?!\/|$)/,
  /^path\/to\//,
];

/** True when a part of the path is not known yet. */
export function isPlaceholder(path: string): boolean {
  return placeholders.some((form) => form.test(path));
}

const media = /^(?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+*-]+$/;
const domain =
  /^(?:www\.|[\w.-]{1,80}\.(?:com|org|net|io|dev|app|ai|co|sh|de|uk|cn|jp|eu)(?::\d+)?\/|localhost)/;
/** A second checkout, which comes and goes. */
const worktree = /(?:^|\/)\.?worktrees\/[^/]+\/./;
const scopedPackage = /^@[\w.-]+\/[\w.*-]+(?:@[\w.^~-]+)?$/;

/**
 * True for what has the characters of a path and is something else: URLs, domains, packages, media types, code, dates.
 * Parentheses belong to a path where they are a segment or the beginning of one.
 */
export function isOther(path: string): boolean {
  if (!/\p{L}/u.test(path) || worktree.test(path)) return true;
  if (/["'`=;|&^!\s]|\$\(|\?\.|\w\$|[<>]/.test(path) || hasCodeParentheses(path)) return true;
  if (/^[a-z][a-z\d+.-]+:/i.test(path) || (path.includes(":") && !/^[a-z]:[\\/]/i.test(path))) return true;
  if (/^[^/]+@\d|[^/]@\d[\d.]*(?:\/|$)/.test(path)) return true;
  if (domain.test(path) || isEmail(path)) return true;
  return !hasFileName(path) && (media.test(path) || scopedPackage.test(path));
}

function hasCodeParentheses(path: string): boolean {
  return /[()]/.test(path.replace(/(?:^|\/)\([\w.@-]{1,60}\)/g, ""));
}

function isEmail(path: string): boolean {
  const at = path.indexOf("@");
  return at > 0 && !path.includes("/") && path.includes(".", at) && !/@\dx\./.test(path);
}

/** True when the pattern has a `*` or alternatives. Brackets and `?` alone occur in names. */
export function isGlob(path: string): boolean {
  return /\*|\{[^{}]*,/.test(path);
}

/** True for a glob that has a folder and says what kind of file it means, or all below a folder. */
export function isSureGlob(path: string): boolean {
  if (!isGlob(path) || !/^[\w.@*({[-]/.test(path) || !path.includes("/")) return false;
  const isMarkedUp = /\w\*{1,2}\w+\*{1,2}/.test(path);
  return !isMarkedUp && (hasFileName(path) || /^[\w.@-]{2,}.*\/\*{1,2}$/.test(path));
}

/** True for several names written as one: `HTML.md/CSS.md`, `Node.js/Express.js`, `vercel/next.js`. */
export function isNameList(path: string): boolean {
  const segments = path.split("/");
  const folders = segments.slice(0, -1);
  if (segments.length === 2 && isProduct(nameOf(path))) return true;
  return folders.some((folder) => /^[^.].*\.(?:[cm]?[jt]sx?|json|md|ya?ml|css|html|sql|py)$/.test(folder));
}
