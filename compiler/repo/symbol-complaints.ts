import { ts } from "ts-morph";

/** Modules and names of packages, which are not read. */
const packages = [2307, 2732, 2792, 2882, 7016, 2580, 2581, 2582, 2591, 2592, 2593, 2867, 2868];
/** The repository may be less strict than we are; the types are the same. */
const strictness = [2454, 2531, 2532, 2533, 18046, 18047, 18048, 18049];
/** A name or a member that is not there, but that another file can add. */
const additions = [2304, 2305, 2339, 2503, 2550, 2551, 2552, 2694];
const packageNamespaces = ["JSX", "NodeJS", "React"];

/** Complaints that make an answer doubtful: more of the standard libraries may change it. */
export function doubts(complaints: readonly ts.Diagnostic[]): readonly ts.Diagnostic[] {
  return complaints.filter(
    ({ category, code }) =>
      category === ts.DiagnosticCategory.Error &&
      !packages.includes(code) &&
      !strictness.includes(code) &&
      !(code >= 7000 && code < 8000),
  );
}

/** True when an answer may change once all files are read that a file imports, directly or not. */
export function mayBeAdded({ code, messageText }: ts.Diagnostic): boolean {
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  return additions.includes(code) && !packageNamespaces.some((name) => text.includes(`namespace '${name}'`));
}
