import fc from "fast-check";
import type { ImportedPlan, Origin } from "../../compiler/importers/imported.ts";

/** A text with lines cut, spliced, repeated or put elsewhere. */
export function mutated(text: string): fc.Arbitrary<string> {
  const size = text.length;
  const cut = fc.tuple(fc.nat(size), fc.nat(size)).map(
    ([a, b]) =>
      (whole: string) =>
        whole.slice(0, Math.min(a, b)) + whole.slice(Math.max(a, b)),
  );
  const splice = fc
    .tuple(
      fc.nat(size),
      fc.constantFrom("`", ": ", "\n- ", "[", "{", "|", "'", '"', "&a ", "*a", "\t", "😀", "null", "\r\n"),
    )
    .map(
      ([at, part]) =>
        (whole: string) =>
          whole.slice(0, at) + part + whole.slice(at),
    );
  const lines = fc.tuple(fc.nat(200), fc.nat(200)).map(([from, to]) => (whole: string) => {
    const list = whole.split("\n");
    const [line = ""] = list.splice(from % list.length, 1);
    list.splice(to % (list.length + 1), 0, line);
    return list.join("\n");
  });
  const repeat = fc.nat(200).map((at) => (whole: string) => {
    const list = whole.split("\n");
    list.splice(at % list.length, 0, list[at % list.length] ?? "");
    return list.join("\n");
  });
  return fc
    .array(fc.oneof(cut, splice, lines, repeat), { minLength: 1, maxLength: 4 })
    .map((steps) => steps.reduce((whole, step) => step(whole), text));
}

/** Every place that a plan names. */
function originsOf(plan: ImportedPlan): readonly Origin[] {
  return [
    ...plan.problems,
    ...plan.contracts,
    ...plan.gate,
    ...plan.tasks.flatMap((task) => [
      task,
      task.title,
      ...task.claims,
      ...task.dependsOn,
      ...task.acceptance,
      ...task.verify,
      ...task.locks,
    ]),
  ].map(({ origin }) => origin);
}

/** True where every place lies in its text, every id is used once, and every dependency is one. */
export function isSound(plan: ImportedPlan): boolean {
  const ids = new Set(plan.tasks.map(({ id }) => id));
  const inside = originsOf(plan).every(
    ({ source, span }) => span.start >= 0 && span.start <= span.end && span.end <= source.text.length,
  );
  const named = plan.tasks.every(({ dependsOn }) => dependsOn.every(({ value }) => ids.has(value)));
  const wellFormed = [...ids].every((id) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id));
  return inside && named && wellFormed && ids.size === plan.tasks.length && plan.found >= plan.tasks.length;
}

/** Claims and dependencies that are written as they read are where they are said to be. */
export function misplaced(plan: ImportedPlan): readonly string[] {
  const written = plan.tasks.flatMap(({ claims, dependsOn, verify }) => [
    ...claims.map(({ pattern, origin, inferred }) => ({ value: pattern, origin, inferred })),
    ...dependsOn,
    ...verify,
  ]);
  return written
    .filter(({ inferred }) => inferred === undefined)
    .filter(({ value, origin: { source, span } }) => source.text.slice(span.start, span.end) !== value)
    .map(({ value }) => value);
}

/** `kind: message`, in the order said. */
export function said(plan: ImportedPlan): readonly string[] {
  return plan.problems.map(({ kind, message }) => `${kind}: ${message}`);
}
