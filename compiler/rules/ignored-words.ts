import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { ResolvedClaim } from "../facts/facts.ts";
import type { IgnoreRule } from "../repo/ignored-paths.ts";
import type { RepoGraph } from "../repo/repo.ts";
import { lineSpan } from "./line-span.ts";

/** Where the pattern that ignores something stands, in words. */
export function ignoreSource({ pattern, source }: IgnoreRule): string {
  if (source === "clone") return `"${pattern}" in .git/info/exclude of this clone`;
  if (source === "user") return `"${pattern}" in your own list of ignored files`;
  if (source === "outside") return `"${pattern}" in a .gitignore above the root`;
  return `"${pattern}" in "${source.file}"`;
}

/** The line that ignores something, where it is in the tree. */
export function ignoreLabels({ source, line }: IgnoreRule, repo: RepoGraph): readonly Label[] {
  if (typeof source === "string") return [];
  const span = lineSpan(repo.text(source.file), line);
  const place = { in: "file", file: source.file, ...(span !== undefined && { span }) } as const;
  return [{ place, message: "ignored by this line" }];
}

/** Further claims that one line ignores. */
export function ignoredToo(claims: readonly ResolvedClaim[]): readonly Label[] {
  return claims.map(({ claim }) => ({ place: valueAt(claim.route), message: "ignored too" }));
}
