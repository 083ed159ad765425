import { ts } from "ts-morph";

/**
 * The declarations of a file as TypeScript itself would publish them: no bodies, inferred types written out.
 * A declaration file is its own answer; nothing when TypeScript cannot make one.
 */
export function emitDeclarations(source: ts.SourceFile, program: ts.Program): ts.SourceFile | undefined {
  if (source.isDeclarationFile) return source;
  let text: string | undefined;
  try {
    const keep = (_: string, written: string): void => {
      text = written;
    };
    (program as ForcefulEmitter).emit(source, keep, undefined, true, undefined, true);
  } catch {
    // A broken file can stop the emitter; the caller then falls back on the checker.
    return undefined;
  }
  if (text === undefined) return undefined;
  return ts.createSourceFile("emitted.d.ts", text, ts.ScriptTarget.ESNext, true);
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
