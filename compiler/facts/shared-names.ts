import { sortedUnique } from "../plan/order.ts";
import type { Plan, Task } from "../plan/plan.ts";
import type { RepoGraph } from "../repo/repo.ts";
import { isCommonName } from "./common-names.ts";
import type { Proof } from "./coupling-proof.ts";
import type { Ownership, TaskGraph } from "./facts.ts";
import { type TaskCode, taskCode } from "./task-code.ts";

/** What names are looked for in. */
export interface NamesInput {
  readonly plan: Plan;
  readonly repo: RepoGraph;
  readonly owned: Ownership;
  readonly graph: TaskGraph;
}

/** A file of one task that imports a file of another. */
export interface NamedCrossing {
  readonly importer: Task;
  readonly imported: Task;
  readonly from: string;
  readonly to: string;
  /** As `to` exports them. */
  readonly symbols: readonly string[];
}

/** What the words of tasks tell. */
export interface SharedNames {
  /** Why what crosses is taken to change. */
  proof(crossing: NamedCrossing): Proof | undefined;
  /** How many of some names a task says. */
  said(names: readonly string[], task: Task): number;
}

/**
 * Finds in the words of two tasks what they have to do with each other across an import. What both name is best evidence
 * where it is new to both files, since the imported task brings it; or else where it crosses. What the imported task
 * alone names counts where it says so in a sentence: code shows many names that it only uses.
 */
export function sharedNames(input: NamesInput): SharedNames {
  const code = remembered((task: Task) => taskCode(task.text));
  const isEverywhere = remembered((name: string) => isWordOfMost(name, input.plan.tasks.map(code)));
  const words = remembered((path: string) => wordsOf(input.repo.text(path) ?? ""));
  const proof: SharedNames["proof"] = (crossing) => {
    const [theirs, ours] = [code(crossing.imported), code(crossing.importer)];
    const common = [...theirs.identifiers].filter(
      (name) => ours.words.has(name) && !isCommonName(name) && !isEverywhere(name),
    );
    const before = earlierWriters(crossing, input).map(code);
    const around = common.length === 0 ? [] : filesAround(crossing, input);
    const isKnown = (name: string): boolean =>
      ours.created.has(name) ||
      before.some(({ identifiers }) => identifiers.has(name)) ||
      around.some((file) => words(file).has(name));
    const fresh = common.filter((name) => !isKnown(name) && !isBroughtBefore(name, crossing, input));
    if (fresh.length > 0) return { kind: "both-name", names: sortedUnique(fresh) };
    const both = crossing.symbols.filter(
      (name) =>
        isNamed(name, theirs, crossing.imported) &&
        isNamed(name, ours, crossing.importer) &&
        (!hasFence(crossing.imported) || isDeclaredIn(name, crossing.imported)),
    );
    if (both.length > 0) return { kind: "both-name", names: both };
    const first = writersBefore(crossing, input);
    const said = crossing.symbols.filter(
      (name) => isSaid(name, crossing.imported) && !first.some((task) => isSaid(name, task)),
    );
    return said.length > 0 ? { kind: "names", names: said } : undefined;
  };
  return { proof, said: (names, task) => names.filter((name) => code(task).words.has(name)).length };
}

/** True where a task before says that it makes something of this name, and the imported task does not. */
function isBroughtBefore(name: string, { imported }: NamedCrossing, { plan }: NamesInput): boolean {
  const at = plan.tasks.indexOf(imported);
  return !isSaidToMake(name, imported) && plan.tasks.slice(0, at).some((task) => isSaidToMake(name, task));
}

/** "Create `Loan`, `Fine` and helpers": the name stands in backticks behind the verb, in the same sentence. */
function isSaidToMake(name: string, { title, description = "" }: Task): boolean {
  const quoted = `\`${name}\``;
  const makes = /(?:^|[.!?:\n]\s*|[-*]\s+(?:\[.\]\s+)?)(?:create|introduce|define)\b([^.\n]*)/gi;
  return [title, description].some(
    (text) => text.includes(quoted) && [...text.matchAll(makes)].some(([, rest]) => rest?.includes(quoted)),
  );
}

/** What tasks before it bring to the file is no news of the imported task. */
function earlierWriters(
  { imported, to }: NamedCrossing,
  { plan, owned, graph }: NamesInput,
): readonly Task[] {
  const writers = owned.writersOf(to);
  return plan.tasks.filter(({ id }) => writers.includes(id) && graph.isBefore(id, imported.id));
}

/** What a task at the end of a list says of a name that one at its beginning brings is no reason to do the end first. */
function writersBefore(
  { importer, imported, to }: NamedCrossing,
  { plan, owned }: NamesInput,
): readonly Task[] {
  const writers = owned.writersOf(to);
  const [at, end] = [plan.tasks.indexOf(importer), plan.tasks.indexOf(imported)];
  return plan.tasks.slice(0, end > at ? at : 0).filter(({ id }) => writers.includes(id));
}

/** Files in which what is no news would stand: both ends, what they import, and what else either task writes. */
function filesAround(
  { importer, imported, from, to }: NamedCrossing,
  { repo, owned }: NamesInput,
): readonly string[] {
  const written = owned.paths.filter((path) => {
    const writers = owned.writersOf(path);
    return writers.length <= few && (writers.includes(importer.id) || writers.includes(imported.id));
  });
  const imports = [from, to].flatMap((file) => repo.importsOf(file).map((edge) => edge.to));
  return [...new Set([from, to, ...imports, ...written.slice(0, most)])];
}

/** Files that many tasks write are of globs. */
const few = 8;
/** More files are not looked into. */
const most = 60;

/** What nearly every task names tells nothing of two of them: keys of a format, the name of the product. */
function isWordOfMost(name: string, codes: readonly TaskCode[]): boolean {
  const count = codes.filter(({ words }) => words.has(name)).length;
  return count >= few && count > 0.6 * codes.length;
}

/** In text that marks no code, only what looks like a name of a program is one. */
function isNamed(name: string, { words, identifiers }: TaskCode, { text }: Task): boolean {
  return text.text.includes("`") ? words.has(name) : identifiers.has(name);
}

function hasFence({ text }: Task): boolean {
  return /^[\s>]*(`{3,}|~{3,})/m.test(text.text);
}

/** Code that only uses what crosses leaves it as it is. */
function isDeclaredIn(name: string, { text }: Task): boolean {
  const words = "class|interface|type|enum|struct|trait|function|const|let|fn|def|func";
  return new RegExp(`\\b(?:${words})\\s+${name.replaceAll("$", "\\$")}(?![\\p{L}\\p{N}_$])`, "u").test(
    text.text,
  );
}

/** Named in a sentence: between backticks, or by its form. */
function isSaid(name: string, task: Task): boolean {
  const { title, description = "", acceptance } = task;
  if (name.length < 4 || hasFence(task)) return false;
  const said = [title, description, ...acceptance].join("\n");
  if (said.includes(`\`${name}\``) || said.includes(`\`${name}(`)) return true;
  return isProgramName(name) && wordsOf(said).has(name);
}

function isProgramName(name: string): boolean {
  return /\p{Ll}\p{Lu}|[^_]_[^_]/u.test(name);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}_$][\p{L}\p{N}_$]{3,}/gu) ?? []);
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
