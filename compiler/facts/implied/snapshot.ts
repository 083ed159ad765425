import { folderOf, inFolder, nameOf } from "../../repo/resolution-path.ts";
import type { ResolvedClaim } from "../facts.ts";
import { type ImpliedInput, impliedClaim, originOf } from "./implied-input.ts";

/** Snapshots of the tests that a task modifies. */
export function snapshotClaims({ claims, repo }: ImpliedInput): readonly ResolvedClaim[] {
  return claims
    .filter(({ access }) => access === "modify")
    .flatMap((claim) =>
      claim.files.flatMap((test): readonly ResolvedClaim[] => {
        const path = inFolder(folderOf(test), `__snapshots__/${nameOf(test)}.snap`);
        if (!repo.has(path)) return [];
        const reason = `"${path}" holds what "${test}" expects`;
        return [
          impliedClaim(originOf(claim), path, { kind: "snapshot", reason, evidence: { file: path }, repo }),
        ];
      }),
    );
}
