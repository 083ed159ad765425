import { ts } from "ts-morph";

/** One complaint of the checker, in its words; offsets of the text it was found in. */
export interface CheckerMessage {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** The name that could not be found, when that is the complaint. */
  readonly unknown: string | undefined;
}

/** The complaints about a text of a length that a plan must answer for, in the order of the text. */
export function relevantMessages(
  diagnostics: readonly ts.Diagnostic[],
  text: string,
): readonly CheckerMessage[] {
  return diagnostics
    .filter((one) => one.category === ts.DiagnosticCategory.Error && isRelevant(one, text))
    .map((one) => messageOf(one, text))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Why a text is no TypeScript, in the order of the text. */
export function syntaxErrors(text: string): readonly CheckerMessage[] {
  const compilerOptions = { target: ts.ScriptTarget.ESNext };
  try {
    const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, compilerOptions });
    return diagnostics.filter(({ start }) => start !== undefined).map((one) => messageOf(one, text));
  } catch {
    return [{ message: "nested too deeply to be parsed", start: 0, end: text.length, unknown: undefined }];
  }
}

/** A declaration needs no body and no value. */
const wantsImplementation = [1155, 2389, 2390, 2391, 2564];
/** A module or a name of a package: packages are not read. */
const wantsPackage = [2580, 2581, 2582, 2584, 2591, 2592, 2593, 2867, 2868, 7016];
const noSuchModule = [2307, 2732, 2792, 2882];
const noSuchName = [2304, 2503, 2552];
/** Namespaces that packages add to the global ones. */
const packageNamespaces = ["JSX", "NodeJS"];

function isRelevant({ code, start }: ts.Diagnostic, text: string): boolean {
  if (start === undefined || start > text.length || (start === text.length && text !== "")) return false;
  if (wantsImplementation.includes(code) || wantsPackage.includes(code) || isImplicitAny(code)) return false;
  if (noSuchModule.includes(code)) return text.charAt(start + 1) === ".";
  return !(noSuchName.includes(code) && packageNamespaces.some((name) => text.startsWith(name, start)));
}

function isImplicitAny(code: number): boolean {
  return code >= 7000 && code < 8000;
}

function messageOf(
  { code, messageText, start = 0, length = 0 }: ts.Diagnostic,
  text: string,
): CheckerMessage {
  const [message = ""] = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
  const end = Math.min(start + length, text.length);
  return { message, start, end, unknown: noSuchName.includes(code) ? text.slice(start, end) : undefined };
}
