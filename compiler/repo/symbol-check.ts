import type { ts } from "ts-morph";
import { type CheckerMessage, relevantMessages, syntaxErrors } from "./symbol-messages.ts";
import { type PlacedText, type PlacedTexts, placeTexts } from "./symbol-modules.ts";
import type { SymbolPrograms } from "./symbol-program.ts";
import type { DeclareError, DeclareText } from "./symbol-reader.ts";
import { virtualRoot } from "./symbol-resolution.ts";

/** Type-checks texts together, as if each stood in the file at its path. In the order of texts and offsets. */
export function checkDeclarations(
  texts: readonly DeclareText[],
  programs: SymbolPrograms,
): readonly DeclareError[] {
  try {
    return check(placeTexts(texts, programs), programs);
  } catch (error) {
    // The checker may give up on nonsense; that is an answer, not a crash.
    const message = `the type checker stopped: ${error instanceof Error ? error.message : String(error)}`;
    return texts.map(({ name, text }) => ({ name, message, span: { start: 0, end: text.length } }));
  }
}

function check(placed: PlacedTexts, programs: SymbolPrograms): readonly DeclareError[] {
  const first = programs.askModules(placed.modules, (program) => messagesOf(placed, program));
  const found = isClean(first) ? first : checkThoroughly(placed, programs);
  return placed.texts.flatMap((text) =>
    [...(found.get(text) ?? []), ...repeatedNames(text, placed.texts)].map(({ message, start, end }) => ({
      name: text.name,
      message: withoutVirtualPaths(message, placed.labels),
      span: { start, end },
    })),
  );
}

/** With all that the texts import, directly or not, and with what the repository declares for all files. */
function checkThoroughly(placed: PlacedTexts, programs: SymbolPrograms): Messages {
  const first = messagesOf(placed, programs.withModules(placed.modules, []));
  const unknown = [...first.values()].flat().flatMap((one) => one.unknown ?? []);
  const ambient = programs.ambientFiles(unknown);
  return ambient.length === 0 ? first : messagesOf(placed, programs.withModules(placed.modules, ambient));
}

type Messages = ReadonlyMap<PlacedText, readonly CheckerMessage[]>;

function messagesOf({ texts }: PlacedTexts, program: ts.Program): Messages {
  return new Map(texts.map((text) => [text, messagesAbout(text, program)]));
}

function isClean(found: Messages): boolean {
  return [...found.values()].every((messages) => messages.length === 0);
}

/** What is no TypeScript is not checked further: everything after the first error would be noise. */
function messagesAbout({ file, text }: PlacedText, program: ts.Program): readonly CheckerMessage[] {
  const syntax = syntaxErrors(text);
  if (syntax.length > 0) return syntax;
  return relevantMessages(program.getSemanticDiagnostics(program.getSourceFile(file)), text);
}

/** Two texts for one file must not declare one name; the checker does not see them as one file. */
function repeatedNames(text: PlacedText, texts: readonly PlacedText[]): readonly CheckerMessage[] {
  if (text.path === undefined) return [];
  const earlier = texts.slice(0, texts.indexOf(text)).filter(({ path }) => path === text.path);
  return [...text.offered]
    .filter(([name]) => earlier.some(({ offered }) => offered.has(name)))
    .map(([name, node]) => ({
      message: `Duplicate identifier '${name}'.`,
      start: node.getStart(),
      end: node.end,
      unknown: undefined,
    }));
}

function withoutVirtualPaths(message: string, labels: ReadonlyMap<string, string>): string {
  let shown = message;
  for (const [file, label] of labels) {
    shown = shown.replaceAll(file, label).replaceAll(file.replace(/\.[^./]+$/, ""), label);
  }
  return shown.replaceAll(virtualRoot, "");
}
