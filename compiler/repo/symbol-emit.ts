import { ts } from "ts-morph";

/** What declarations are made with. */
export interface EmitInput {
  readonly program: ts.Program;
  /** Changes a text that TypeScript wrote for a file. */
  readonly revise: (text: string, source: ts.SourceFile) => string;
}

/**
 * Statements of one file as TypeScript itself would publish them: no bodies, inferred types written out. All of a
 * script is published at once, and a declaration file is its own answer. Nothing when TypeScript cannot make one.
 */
export function emitDeclarations(
  source: ts.SourceFile,
  statements: readonly ts.Statement[],
  { program, revise }: EmitInput,
): ts.SourceFile | undefined {
  if (source.isDeclarationFile) return source;
  let text: string | undefined;
  const keep = (_: string, written: string): void => {
    text = written;
  };
  const shown = isScript(source) ? source : standIn(source, statements);
  try {
    (program as ForcefulEmitter).emit(shown, keep, undefined, true, undefined, true);
  } catch {
    // A broken file can stop the emitter; the caller then falls back on the checker.
    return undefined;
  }
  if (text === undefined) return undefined;
  return ts.createSourceFile("emitted.d.ts", revise(text, source), ts.ScriptTarget.ESNext, true);
}

/** Declarations of JavaScript are made from its symbols, not from its statements. */
function isScript({ flags }: ts.SourceFile): boolean {
  return (flags & ts.NodeFlags.JavaScriptFile) !== 0;
}

/**
 * The emitter infers the types of all that it sees, so it is shown little: a node that passes for the file but holds
 * only some statements. To the checker it is something within the file, which stays as it is.
 */
function standIn(source: ts.SourceFile, wanted: readonly ts.Statement[]): ts.SourceFile {
  const statements = source.statements.filter((one) => wanted.includes(one) || isExportOfNames(one));
  const node: object = Object.assign(Object.create(Object.getPrototypeOf(source)), source, {
    kind: ts.SyntaxKind.ModuleBlock,
    parent: source,
    id: 0,
    statements: ts.factory.createNodeArray(statements),
  });
  return Object.assign(node, { sourceFiles: [node] }) as unknown as ts.SourceFile;
}

/** Without it, what it exports would count as private. */
function isExportOfNames(node: ts.Statement): boolean {
  if (ts.isExportAssignment(node)) return ts.isIdentifier(node.expression);
  return ts.isExportDeclaration(node) && node.moduleSpecifier === undefined;
}

/** `force` writes declarations even where a type has no portable name; it exists, but is not published. */
interface ForcefulEmitter extends ts.Program {
  emit(
    source: ts.SourceFile,
    write: ts.WriteFileCallback,
    cancellation: undefined,
    onlyDeclarations: true,
    transformers?: undefined,
    force?: boolean,
  ): ts.EmitResult;
}
