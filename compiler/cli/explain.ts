import type { Rule, Stage } from "../rules/rule.ts";
import { nearest } from "../source/nearest.ts";
import { type CommandLine, examples } from "./command-line.ts";
import { misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";

/** Adds `seamwright explain`: says what a rule wants and why. */
export function addExplain({ program, host, finish }: CommandLine): void {
  program
    .command("explain")
    .summary("say what a rule wants and why")
    .description("Says what a rule wants and why, with examples. Without a rule: lists all of them.")
    .argument("[rule]", "id of a rule, as in error[no-missing-file]")
    .addHelpText("after", examples("seamwright explain no-missing-file"))
    .action(async (id: string | undefined) => finish(await explain(host, id)));
}

async function explain(host: Host, id: string | undefined): Promise<ExitCode> {
  const { rules } = await import("../rules/registry.ts");
  if (id === undefined) {
    host.stdout.write(listRules(rules));
    return 0;
  }
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) return misuse(host, unknownRule(id, rules));
  host.stdout.write(describeRule(rule, host.packageFile(`examples/rules/${rule.id}.md`)));
  return 0;
}

const checkedWhen = {
  source: "on the text of the plan",
  plan: "on the plan alone",
  repo: "on the plan and the repository",
  contract: "on the contracts between tasks",
  schedule: "on the finished schedule",
} as const satisfies Record<Stage, string>;

function describeRule(rule: Rule, page: string | undefined): string {
  const facts = `${rule.id}: ${rule.severity}, checked ${checkedWhen[rule.stage]}`;
  const parts = [facts, rule.summary, `Why: ${rule.why}`, ...(page === undefined ? [] : [page.trimEnd()])];
  return `${parts.join("\n\n")}\n`;
}

function listRules(rules: readonly Rule[]): string {
  const ids = Math.max(...rules.map(({ id }) => id.length));
  const rows = rules.map(
    ({ id, severity, summary }) => `${id.padEnd(ids)}  ${severity.padEnd(7)}  ${summary}`,
  );
  return `${rows.join("\n")}\n`;
}

function unknownRule(id: string, rules: readonly Rule[]): string {
  const meant = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  const hint = meant === undefined ? 'run "seamwright explain" for the list' : `did you mean "${meant}"?`;
  return `there is no rule "${id}"; ${hint}`;
}
