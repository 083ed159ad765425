import { languageEndings } from "../languages/language-endings.ts";
import { isInstalled } from "../resolution-path.ts";
import { blockEndings, endingOf, scriptEndings } from "../scan/dialect.ts";

/** Who reads the imports of a file: the scanner of TypeScript and JavaScript, or the front end of another language. */
export type FileClass = "script" | "foreign";

const classes: ReadonlyMap<string, FileClass> = new Map([
  ...Object.values<readonly string[]>(languageEndings)
    .flat()
    .map((ending) => [ending, "foreign"] as const),
  ...[...scriptEndings, ...blockEndings].map((ending) => [ending, "script"] as const),
]);

/** The class of a file by its ending; `undefined` where imports cannot be read, and for what is installed. */
export function classOf(path: string): FileClass | undefined {
  const found = classes.get(endingOf(path));
  return found === undefined || isInstalled(path) ? undefined : found;
}

/** True when imports of such a file can be read. */
export function isAnalysable(path: string): boolean {
  return classOf(path) !== undefined;
}
