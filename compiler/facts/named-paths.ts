import type { Route } from "../plan/order.ts";
import type { Task } from "../plan/plan.ts";

/** A path that a text of a task names. */
export interface NamedPath {
  readonly path: string;
  /** What the text says is done to it; `names` where it says nothing. */
  readonly says: "writes" | "creates" | "names";
  /** The word that says it. */
  readonly verb: string | undefined;
  /** The text in which it stands. */
  readonly route: Route;
}

/** Paths that title, description and criteria of a task name, each once: where it is said to be written, if anywhere. */
export function namedPaths({ title, description, acceptance, route }: Task): readonly NamedPath[] {
  const texts: readonly (readonly [string, Route])[] = [
    [title, [...route, "title"]],
    [description ?? "", [...route, "description"]],
    ...acceptance.map((text, index): readonly [string, Route] => [text, [...route, "acceptance", index]]),
  ];
  const found = texts.flatMap(([text, at]) => pathsIn(text, at));
  return [...new Set(found.map(({ path }) => path))].flatMap(
    (path) =>
      found.find((one) => one.path === path && one.says !== "names") ??
      found.find((one) => one.path === path) ??
      [],
  );
}

function pathsIn(text: string, route: Route): readonly NamedPath[] {
  return [...text.matchAll(pathToken)].flatMap((match): readonly NamedPath[] => {
    const path = withoutBracket(match[1]?.replace(/^\.\//, ""));
    if (path === undefined || isNoFile(path, text.slice(match.index + match[0].length))) return [];
    return [{ path, route, ...sayingOf(text.slice(0, match.index)) }];
  });
}

/** A path has an ending, and no part of an address or of a package before it. */
const pathToken =
  /(?<![\w@/.:~*\\()[\]-])((?:\.\/)?(?:[\w@.()[\]-]+\/)*[\w.()[\]-]*[\w)\]]\.[A-Za-z][A-Za-z0-9]{0,9})(?![\w/*-]|\.\w)/g;

/** A bracket that is not closed again belongs to the sentence. */
function withoutBracket(path: string | undefined): string | undefined {
  return path !== undefined && /^[([][^)\]]*$/.test(path) ? path.slice(1) : path;
}

/** `fetch(a.b())` and `console.log` are code. */
function isNoFile(path: string, after: string): boolean {
  return after.startsWith("(") || (!path.includes("/") && !/^[\w.-]+$/.test(path)) || path.includes("//");
}

/** What stands before a path in its sentence decides; where it is denied, the path is only named. */
function sayingOf(before: string): Pick<NamedPath, "says" | "verb"> {
  const sentence =
    before
      .slice(-120)
      .split(/[.!?;:]\s|\n/)
      .at(-1) ?? "";
  const words = sentence.toLowerCase().match(/[a-z'’]+/g) ?? [];
  const near = words.slice(-8);
  if (near.some((word) => denials.has(word))) return { says: "names", verb: undefined };
  const at = near.findLastIndex((word) => verbs.has(word));
  const verb = near[at];
  if (verb === undefined || isTurned(near.slice(at + 1))) return { says: "names", verb: undefined };
  return { says: verbs.get(verb) ?? "names", verb };
}

const verbs: ReadonlyMap<string, "writes" | "creates"> = new Map([
  ...[
    "edit",
    "update",
    "change",
    "modify",
    "extend",
    "rewrite",
    "refactor",
    "rename",
    "patch",
    "adjust",
    "append",
  ].map((verb) => [verb, "writes"] as const),
  ...[
    "delete",
    "remove",
    "add",
    "move",
    "register",
    "wire",
    "insert",
    "replace",
    "fix",
    "implement",
    "put",
  ].map((verb) => [verb, "writes"] as const),
  ...["create", "write", "generate"].map((verb) => [verb, "creates"] as const),
]);

const denials: ReadonlySet<string> = new Set([
  ..."not don't don’t never without no nor avoid untouched unchanged leave keep rather instead except".split(
    " ",
  ),
]);

/** True when the words between a verb and a path say that it is where something comes from, or what it is like. */
function isTurned(words: readonly string[]): boolean {
  return words.some((word) => turns.has(word)) || nearTurns.has(words.at(-1) ?? "");
}

const turns: ReadonlySet<string> = new Set(
  "from like as see using use uses via matching following than when so that which whose".split(" "),
);

const nearTurns: ReadonlySet<string> = new Set("of for by with per against about".split(" "));
