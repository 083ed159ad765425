import type { Claim, TaskType, TypeChoice } from "./plan.ts";

/** First match wins, so narrow words stand before broad ones. */
const titleWords: readonly (readonly [RegExp, TaskType])[] = [
  [/\b(security review|security audit|threat model\w*|audit|vulnerabilit\w*)\b/i, "security-review"],
  [/\breview\b/i, "code-review"],
  [/\b(lint|linting|formatting|prettier)\b/i, "lint-fix"],
  [/\b(type annotations?|annotate)\b/i, "type-annotations"],
  [/\b(bump|upgrade) .*\b(dependenc\w*|packages?|versions?)\b/i, "dependency-update"],
  [
    /\b(verify|verification|smoke|end-to-end|e2e|confirm|test suite|integration test|manual test)\b/i,
    "verification",
  ],
  [/\b(tests?|specs?|coverage|cover)\b/i, "test-generation"],
  [/\b(migrate|migration|migrations)\b/i, "migration"],
  [/\b(docs?|document|documentation|readme|changelog|guide)\b/i, "documentation"],
  [/\b(debug|fix|bug|diagnose|investigate)\b/i, "debugging"],
  [/\b(refactor|rename|extract|clean up|simplify|restructure)\b/i, "refactor"],
  [/\b(spike|prototype|architecture)\b/i, "architecture-spike"],
  [/\b(research|survey|summarize|explore|analyse|analyze)\b/i, "research"],
  [/^plan\b/i, "plan"],
];

const testFile = /(^|\/)(tests?|__tests__|e2e)\/|\.(test|spec)\.[a-z]+$/;

/** The type of a task that declares none: by its title, else by what it writes. */
export function deriveType(title: string, claims: readonly Claim[]): TypeChoice {
  for (const [pattern, type] of titleWords) {
    const word = pattern.exec(title)?.[0];
    if (word !== undefined) return { type, declared: false, reason: `"${word}" in the title` };
  }
  const written = claims.filter((claim) => claim.access !== "read");
  if (claims.length > 0 && written.length === 0) {
    return { type: "research", declared: false, reason: "it writes no file" };
  }
  if (written.length > 0 && written.every((claim) => testFile.test(claim.pattern))) {
    return { type: "test-generation", declared: false, reason: "every file it writes is a test" };
  }
  return { type: "implementation", declared: false, reason: "nothing in the title says otherwise" };
}
