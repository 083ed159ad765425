import { answerImpact } from "../query/answer-impact.ts";
import { renderImpact, renderImpactJson } from "../query/render-impact.ts";
import { misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Typed } from "./flags.ts";
import type { Host } from "./host.ts";
import { queryFor } from "./query.ts";

/** `seamwright impact`: says who breaks when a file changes. */
export async function impact(host: Host, typed: Typed): Promise<ExitCode> {
  const query = await queryFor(host, typed);
  if (!query.ok) return misuse(host, query.message);
  const answer = await answerImpact(query.value, typed.parameters[0] ?? "");
  if (!answer.ok) return misuse(host, answer.message);
  const { impact: found, planned } = answer.value;
  host.stdout.write((typed.flags["format"] === "json" ? renderImpactJson : renderImpact)(found, planned));
  return 0;
}
