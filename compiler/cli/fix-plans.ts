import type { Compilation } from "../index.ts";
import { plural } from "../report/counts.ts";
import { visibleText } from "../report/visible-text.ts";
import type { Chosen } from "./complain.ts";
import type { CheckedFile, FixedPlan } from "./fix-rounds.ts";
import type { Host } from "./host.ts";
import type { PlanFile } from "./plan-file.ts";
import { byteOrderMark, replaceFiles } from "./replace-files.ts";

/** The flags that ask for fixes. */
export interface FixOptions {
  /** Writes what is mended into the plans. */
  readonly fix?: boolean;
  /** Writes nothing but a diff to standard output. */
  readonly fixDryRun?: boolean;
  /** False: without looking at a tree. */
  readonly repo: boolean;
}

/** Why fixes cannot be written into one of the plans; `undefined` where they can be, or nobody asks for them. */
export function whyNotFixed(plans: readonly PlanFile[], { fix, fixDryRun }: FixOptions): string | undefined {
  if (fix !== true && fixDryRun !== true) return undefined;
  const flag = fix === true ? "--fix" : "--fix-dry-run";
  if (plans.some(({ argument }) => argument === "-"))
    return `standard input cannot be written to; name a file, or leave out ${flag}`;
  const foreign = plans.find((plan) => plan.foreign !== undefined);
  if (foreign === undefined) return undefined;
  return `"${foreign.path}" is in another format, which ${flag} cannot write; "seamwright export" corrects waves, dependencies and marks in it`;
}

/** Mends plans as far as findings carry a fix, all or none; the compilations of what is left. */
export async function fixPlans(
  host: Host,
  checked: readonly CheckedFile[],
  options: FixOptions,
): Promise<Chosen<readonly Compilation[]>> {
  if (options.fix !== true && options.fixDryRun !== true) return { ok: true, value: compilationsOf(checked) };
  const { fixRounds } = await import("./fix-rounds.ts");
  const fixed: Fixed[] = [];
  for (const one of checked) fixed.push({ plan: one.plan, ...(await fixRounds(host, one, options.repo)) });
  const failure = options.fix === true ? write(host, fixed) : await show(host, fixed);
  if (failure !== undefined) return { ok: false, message: `nothing was written: ${failure}` };
  for (const one of fixed) sayFixes(host, one, options);
  return { ok: true, value: compilationsOf(fixed) };
}

function compilationsOf(plans: readonly Pick<CheckedFile, "compilation">[]): readonly Compilation[] {
  return plans.map(({ compilation }) => compilation);
}

type Fixed = FixedPlan & { readonly plan: PlanFile };

/** A link stays a link: the file that it leads to is written. */
function write(host: Host, fixed: readonly Fixed[]): string | undefined {
  const changes = new Map(
    fixed
      .filter(({ before, after }) => before !== after)
      .map(({ plan, before, after }) => {
        const path = host.files.target(plan.path);
        return [path, { path, before, after }];
      }),
  );
  return changes.size === 0 ? undefined : replaceFiles(host.files, [...changes.values()]);
}

async function show(host: Host, fixed: readonly Fixed[]): Promise<undefined> {
  const { unifiedDiff } = await import("../report/unified-diff.ts");
  for (const { plan, before, after } of fixed) {
    const mark = byteOrderMark(plan.bytes);
    host.stdout.write(unifiedDiff({ path: plan.path, before: `${mark}${before}`, after: `${mark}${after}` }));
  }
}

function sayFixes(host: Host, { plan, titles }: Fixed, { fix }: FixOptions): void {
  if (titles.length === 0) return;
  const verb = fix === true ? "fixed" : "would fix";
  const lines = [
    `${verb} ${plural(titles.length, "problem")} in ${visibleText(plan.path)}`,
    ...titles.map((title) => `  ${visibleText(title)}`),
  ];
  host.stderr.write(lines.map((line) => `${line}\n`).join(""));
}
