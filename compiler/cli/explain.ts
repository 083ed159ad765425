import { suggestion } from "../report/suggestion.ts";
import type { Rule } from "../rules/rule.ts";
import { type CommandLine, examples } from "./command-line.ts";
import { misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";

/** Adds `seamwright explain`: says what a rule wants and why. */
export function explainCommand({ program, host, finish }: CommandLine): void {
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
  host.stdout.write(host.packageFile(`examples/rules/${rule.id}.md`) ?? describeRule(rule));
  return 0;
}

/** What a rule knows of itself; its page begins with the same and goes on with examples. */
function describeRule({ id, summary, why, severity, waivable, stage }: Rule): string {
  const fixed = waivable === false ? " (cannot be waived)" : "";
  return `# ${id}\n\n${summary}\n\n${why}\n\nSeverity: ${severity}${fixed} · Stage: ${stage}\n`;
}

function listRules(rules: readonly Rule[]): string {
  const ids = Math.max(...rules.map(({ id }) => id.length));
  const rows = rules.map(
    ({ id, severity, summary }) => `${id.padEnd(ids)}  ${severity.padEnd(7)}  ${summary}`,
  );
  return `${rows.join("\n")}\n`;
}

function unknownRule(id: string, rules: readonly Rule[]): string {
  const ids = rules.map((rule) => rule.id);
  return `there is no rule "${id}"${suggestion(id, ids, '; run "seamwright explain" for the list')}`;
}
