import type { Compilation } from "../index.ts";
import { doesHarm, harmfulFixes } from "../pipeline/fix-harm.ts";
import type { FixedText } from "../report/fixed-text.ts";
import type { Host } from "./host.ts";
import type { PlanFile } from "./plan-file.ts";

/** A plan and what was found in it. */
export interface CheckedFile {
  readonly plan: PlanFile;
  readonly compilation: Compilation;
}

/** A plan whose findings were mended as far as they carry a fix. */
export interface FixedPlan {
  /** What is left. */
  readonly compilation: Compilation;
  readonly before: string;
  readonly after: string;
  /** What was done, in order. */
  readonly titles: readonly string[];
}

/** A plan, and what is known of its fixes. */
interface Context {
  readonly host: Host;
  readonly plan: PlanFile;
  readonly readsRepo: boolean;
  /** Texts that there were: fixes that undo each other come to an end. */
  readonly seen: Set<string>;
}

/** A fix can bring up what another one mends; so often is looked again. */
const mostRounds = 50;

/**
 * Makes the fixes of a compiled plan, compiles the result, and so on until nothing is left to fix. What would bring up an error
 * that was looked for before and not found is left out.
 */
export async function fixRounds(
  host: Host,
  { plan, compilation: first }: CheckedFile,
  readsRepo: boolean,
): Promise<FixedPlan> {
  const before = first.source.text;
  const context: Context = { host, plan, readsRepo, seen: new Set([before]) };
  let compilation = first;
  const titles: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const step = await oneRound(compilation, context);
    if (step === undefined) break;
    compilation = step.compilation;
    titles.push(...step.made.map(({ title }) => title));
  }
  return { compilation, before, after: compilation.source.text, titles };
}

type Fix = FixedText["made"][number];

interface Step {
  readonly compilation: Compilation;
  readonly made: readonly Fix[];
}

/**
 * Makes all fixes at once, or else those that surely do no harm, or else half of them, down to a single one that is refused when
 * it does harm.
 */
async function oneRound(before: Compilation, context: Context): Promise<Step | undefined> {
  const { document } = before;
  if (document === undefined) return undefined;
  const { fixedText } = await import("../report/fixed-text.ts");
  const refused = new Set<string>();
  let fixes = wanted(before, refused);
  while (fixes.length > 0) {
    const { text, made } = fixedText(document, fixes);
    const [first] = made;
    if (first === undefined) return undefined;
    const compilation = context.seen.has(text) ? undefined : await compiledAnew(before, text, context);
    if (compilation !== undefined && isBetter(compilation, before, made)) {
      context.seen.add(text);
      return { compilation, made };
    }
    const harmful = harmfulFixes(made, before, compilation);
    for (const fix of harmful) refused.add(keyOf(fix));
    fixes = harmful.length > 0 ? wanted(before, refused) : made.slice(0, Math.ceil(made.length / 2));
  }
  return undefined;
}

/** Those of errors first: what is spare may be needed once names are right. */
function wanted({ diagnostics }: Compilation, refused: ReadonlySet<string>): readonly Fix[] {
  const left = diagnostics.flatMap(({ fix, severity }) =>
    fix === undefined || refused.has(keyOf(fix)) ? [] : [{ fix, severity }],
  );
  const worst = (["error", "warning", "note"] as const).find((one) =>
    left.some(({ severity }) => severity === one),
  );
  return left.filter(({ severity }) => severity === worst).map(({ fix }) => fix);
}

function keyOf({ title, edits }: Fix): string {
  return JSON.stringify([title, edits]);
}

/** The tree is opened again only where the plan is about another one. */
async function compiledAnew(before: Compilation, text: string, context: Context): Promise<Compilation> {
  const { compile } = await import("../compile.ts");
  const { host, plan, readsRepo } = context;
  const { reader, root, checked } = before;
  const known = JSON.stringify(checked?.policies.plan.repo);
  const open = readsRepo ? await host.repoOpener() : undefined;
  return compile({
    path: plan.path,
    bytes: new TextEncoder().encode(text),
    today: host.today(),
    openRepo:
      open &&
      ((scope) =>
        reader !== undefined && JSON.stringify(scope) === known
          ? { ok: true, reader, ...(root !== undefined && { root }) }
          : open(plan.folder, scope)),
    onlyDiagnostics: true,
  });
}

function isBetter(after: Compilation, before: Compilation, made: readonly Fix[]): boolean {
  return !doesHarm(before, after) && !isLeft(made, after);
}

/** True where a fix changed the plan, but not what was found. */
function isLeft(made: readonly Fix[], { diagnostics }: Compilation): boolean {
  const keys = new Set(made.map(keyOf));
  return diagnostics.some(({ fix }) => fix !== undefined && keys.has(keyOf(fix)));
}
