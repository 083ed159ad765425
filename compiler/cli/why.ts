import { chainAnswer } from "../query/chain-answer.ts";
import { findFile } from "../query/find-file.ts";
import { renderChain, renderChainJson } from "../query/render-chain.ts";
import { misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Typed } from "./flags.ts";
import type { Host } from "./host.ts";
import { queryFor } from "./query.ts";

/** `seamwright why`: shows how one file comes to need another. */
export async function why(host: Host, typed: Typed): Promise<ExitCode> {
  const query = await queryFor(host, typed);
  if (!query.ok) return misuse(host, query.message);
  const [from, to] = typed.parameters.map((name = "") => findFile(name, query.value));
  if (from?.ok !== true) return misuse(host, from?.message ?? "");
  if (to?.ok !== true) return misuse(host, to?.message ?? "");
  const answer = await chainAnswer(query.value, from.value, to.value);
  const render = typed.flags["format"] === "json" ? renderChainJson : renderChain;
  host.stdout.write(render(answer, query.value.facts));
  return answer.chain === undefined ? 1 : 0;
}
