import type { Plan } from "../plan/plan.ts";
import { compileGlob } from "../repo/glob.ts";

/** True when the plan lets several tasks of one wave write a file, each another part of it. */
export function allowsSharing(path: string, { dispatch, sharedFiles }: Plan): boolean {
  if (dispatch.commits === "self-wiring") return true;
  return sharedFiles.appendOnly.some(({ pattern }) => compileGlob(pattern).matches(path));
}
