import { answerGraph, graphFormats } from "../query/answer-graph.ts";
import { findBounds } from "../query/find-file.ts";
import { misuse, remark } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Typed } from "./flags.ts";
import type { Host } from "./host.ts";
import { queryFor } from "./query.ts";

/** `seamwright graph`: shows who imports whom. */
export async function graph(host: Host, typed: Typed): Promise<ExitCode> {
  const { format, from, to, cycles } = typed.flags;
  const query = await queryFor(host, typed, typed.parameters[0]);
  if (!query.ok) return misuse(host, query.message);
  const bounds = findBounds({ from: textOf(from), to: textOf(to) }, query.value);
  if (!bounds.ok) return misuse(host, bounds.message);
  const answer = await answerGraph(query.value, {
    ...bounds.value,
    format: graphFormats.find((name) => name === format) ?? "pretty",
    cycles: cycles === true,
  });
  host.stdout.write(answer.text);
  if (answer.tooLarge !== undefined) remark(host, `${answer.tooLarge}; --from and --to show a part`);
  return cycles === true && answer.cycles > 0 ? 1 : 0;
}

function textOf(flag: string | boolean | undefined): string | undefined {
  return typeof flag === "string" ? flag : undefined;
}
