import type { GeneratedFile } from "../../plan/policies.ts";
import { compileGlob } from "../../repo/glob.ts";
import { intersectGlobs } from "../../repo/glob-intersection.ts";
import type { ResolvedClaim } from "../facts.ts";
import { writes } from "../ownership.ts";
import { type ImpliedInput, impliedClaim, originOf } from "./implied-input.ts";

/** Files that a command makes from what a task writes. */
export function generatedClaims(input: ImpliedInput): readonly ResolvedClaim[] {
  const { plan, claims, repo } = input;
  return plan.sharedFiles.generated.flatMap((file) => {
    const sources = file.from.map(({ pattern }) => compileGlob(pattern));
    const target = compileGlob(file.pattern);
    return claims.filter(writes).flatMap((claim): readonly ResolvedClaim[] => {
      const source = sources.find((one) => intersectGlobs(one, claim.glob) !== undefined);
      if (source === undefined) return [];
      const implied = impliedClaim(originOf(claim), file.pattern, {
        kind: "generated",
        reason: reasonFor(file, source.pattern),
        repo,
      });
      return [{ ...implied, glob: target, files: repo.files.filter(target.matches) }];
    });
  });
}

function reasonFor({ pattern, run }: GeneratedFile, source: string): string {
  return `"${pattern}" is made from "${source}"${run === undefined ? "" : ` by "${run}"`}`;
}
