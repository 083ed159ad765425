import type { ImportedName, ImportKind } from "../repo/repo.ts";
import { visibleText } from "../report/visible-text.ts";

/** What is said of an import. */
export interface WordedImport {
  readonly from: string;
  readonly to: string;
  readonly kind: ImportKind;
  readonly line: number;
  /** Left out where they are not known. */
  readonly names?: readonly ImportedName[];
}

/** Adds to the name of a file, such as the tasks that write it. */
export type Aside = (file: string) => string;

const verbs = {
  static: "imports",
  "type-only": "imports type",
  "re-export": "re-exports",
  dynamic: "loads",
  require: "requires",
} as const satisfies Record<ImportKind, string>;

/** `src/cart.ts:3 imports Article, price of src/article.ts`. */
export function importWords(line: WordedImport, aside: Aside = () => ""): string {
  const { from, to } = line;
  return `${placeWords(line)}${aside(from)} ${useWords(line)}${fileWords(to)}${aside(to)}`;
}

/** `src/cart.ts:3`, as terminals and editors open it. */
export function placeWords({ from, line }: WordedImport): string {
  return `${fileWords(from)}:${line}`;
}

/** The name of a file with nothing in it that a terminal would act on. */
export function fileWords(path: string): string {
  return visibleText(path);
}

/** `imports Article, price of `, to be followed by what is imported. */
export function useWords({ kind, names: taken = [] }: WordedImport): string {
  const isWhole = kind !== "re-export" && taken.every(({ name }) => name === "*");
  const names = isWhole ? [] : taken;
  const shown = names.slice(0, 3).map((name) => nameWords(name, kind));
  if (shown.length === 0) return kind === "type-only" ? "imports types of " : `${verbs[kind]} `;
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return `${verbs[kind]} ${visibleText(shown.join(", "))}${more} of `;
}

function nameWords({ name, as }: ImportedName, kind: ImportKind): string {
  const shown = name === "*" ? "all" : name;
  return kind === "re-export" && as !== name ? `${shown} as ${as}` : shown;
}
