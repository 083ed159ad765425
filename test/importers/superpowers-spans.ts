import fc from "fast-check";
import type { ImportedPlan, Origin, Written } from "../../compiler/importers/imported.ts";

/** Every place of a plan, and the text that must stand there, where the plan says it in these words. */
export function placesOf(
  plan: ImportedPlan,
): readonly { readonly origin: Origin; readonly words?: string }[] {
  const said = (one: Written<unknown> | undefined): readonly { origin: Origin; words?: string }[] => {
    if (one === undefined) return [];
    const isWords = typeof one.value === "string" && one.inferred === undefined && !one.value.endsWith("\n…");
    return [{ origin: one.origin, ...(isWords && { words: one.value as string }) }];
  };
  return [
    ...said(plan.goal),
    ...plan.problems.flatMap((problem) => [
      { origin: problem.origin },
      ...(problem.related ?? []).map((origin) => ({ origin })),
    ]),
    ...plan.contracts.flatMap((contract) => [
      { origin: contract.origin },
      ...contract.symbols.flatMap(said),
      ...said(contract.path),
      ...said(contract.declare),
      ...said(contract.provider),
    ]),
    ...plan.tasks.flatMap((task) => [
      { origin: task.origin },
      ...said(task.title),
      ...said(task.description),
      ...said(task.role),
      ...task.acceptance.flatMap(said),
      ...task.verify.flatMap(said),
      ...task.dependsOn.map(({ origin }) => ({ origin })),
      ...task.consumes.map(({ origin }) => ({ origin })),
      ...task.claims.map(({ origin, pattern, inferred }) => ({
        origin,
        ...(inferred === undefined && { words: pattern }),
      })),
      ...(task.status === undefined ? [] : [{ origin: task.status.origin }]),
      ...(task.wave === undefined ? [] : [{ origin: task.wave.origin }]),
      ...(task.parallel === undefined ? [] : [{ origin: task.parallel.origin }]),
    ]),
  ];
}

/** What stands in a place. */
export function textAt({ source, span }: Origin): string {
  return source.text.slice(span.start, span.end);
}

/** True for a place within its text. */
export function isWithin({ source, span }: Origin): boolean {
  return span.start >= 0 && span.start <= span.end && span.end <= source.text.length;
}

/** Texts made from the lines of others: cut, repeated, shuffled, spliced. */
export function mutations(texts: readonly string[]): fc.Arbitrary<string> {
  const lines = texts.flatMap((text) => text.split("\n"));
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...lines) },
    fc.constantFrom("```", "> ", "  - ", "[depends: 1", "**Files:**", "| - |", "---", "\t", "`", "（）"),
  );
  const shuffled = fc.array(line, { maxLength: 60 }).map((some) => some.join("\n"));
  const cut = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat())
    .map(([text, a, b]) => text.slice(a % (text.length + 1)) + text.slice(0, b % (text.length + 1)));
  return fc.oneof(shuffled, cut);
}
