/** Why a text cannot be a path or glob below the root of a repository. */
export interface PathProblem {
  readonly kind: "outside" | "malformed";
  /** Follows the quoted path, e.g. `is an absolute path`. */
  readonly what: string;
  /** An imperative. */
  readonly help: string;
}

/** What is wrong with a path of the plan; `undefined` when nothing is. */
export function pathProblem(path: string): PathProblem | undefined {
  const what = outside(path);
  if (what === undefined) return malformed(path);
  return { kind: "outside", what, help: "write the path relative to the root, such as src/server.ts" };
}

function outside(path: string): string | undefined {
  if (path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path)) return "is an absolute path";
  if (path.startsWith("~")) return "begins in a home folder";
  if (path.split("/").includes("..")) return 'leaves the repository with ".."';
  return undefined;
}

function malformed(path: string): PathProblem | undefined {
  const found = forms.find(({ pattern }) => pattern.test(path));
  if (found === undefined) return undefined;
  const { what, help } = found;
  return { kind: "malformed", what, help: typeof help === "string" ? help : help(path) };
}

interface Form {
  readonly pattern: RegExp;
  readonly what: string;
  readonly help: string | ((path: string) => string);
}

const forms: readonly Form[] = [
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    pattern: /[\u0000-\u001f\u007f]/,
    what: "holds a control character",
    help: "write one path per entry, on one line",
  },
  { pattern: /\\/, what: "has a backslash", help: 'put "/" between the parts of a path' },
  { pattern: /^\s|\s$/, what: "begins or ends with a space", help: "remove the space" },
  {
    pattern: /\.[a-z]+#/i,
    what: 'has no name of a symbol after "#"',
    help: (path) =>
      `write a name, as in ${path.slice(0, path.lastIndexOf("#"))}#load, or claim the whole file`,
  },
  {
    pattern: /\.[a-z]+:\d/i,
    what: "has a line number",
    help: (path) => `claim the file: ${path.slice(0, path.search(/:\d/))}`,
  },
  { pattern: /(^|\/)\.(\/|$)/, what: 'has a part "."', help: 'leave "." out; use ** for every file' },
];
