import type { TranslatedPlan } from "../importers/raw-plan-of.ts";
import type { RepoScope } from "../plan/plan.ts";
import { type ReadPlan, readPlan } from "../plan/read.ts";
import { fileTree } from "../repo/file-tree.ts";
import { type IgnoreComment, markdownIgnoreComments, yamlIgnoreComments } from "../source/ignore-comments.ts";
import type { SourceText } from "../source/text.ts";
import type { CompileInput, RepoAccess } from "./compilation.ts";

/** A plan in whatever format, read as far as it can be. */
export interface ReadAny extends ReadPlan {
  readonly translated: TranslatedPlan | undefined;
  /** The tree, where it had to be opened to read the plan. */
  readonly opened: RepoAccess | undefined;
}

/** A plan in another format is read with a look at the tree. */
export async function readAny({ path, bytes, foreign, openRepo }: CompileInput): Promise<ReadAny> {
  if (foreign === undefined) return { ...readPlan(path, bytes), translated: undefined, opened: undefined };
  const { importPlan } = await import("../importers/import-plan.ts");
  const opened = await openRepo?.(wholeTree);
  const tree = opened?.ok === true ? fileTree(opened.reader) : undefined;
  const { read, translated } = importPlan({ ...foreign, path, tree });
  return { ...read, translated, opened };
}

const wholeTree: RepoScope = { root: undefined, include: [], exclude: [], tsconfig: undefined };

/** The comments by which an author accepts findings. */
export function ignoreComments(source: SourceText, { foreign }: CompileInput): readonly IgnoreComment[] {
  if (foreign === undefined) return yamlIgnoreComments(source);
  return foreign.files.flatMap((file) =>
    /\.ya?ml$/.test(file.path) ? yamlIgnoreComments(file) : markdownIgnoreComments(file),
  );
}
