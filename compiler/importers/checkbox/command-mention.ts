import type { SourceText } from "../../source/text.ts";
import type { Written } from "../imported.ts";
import type { Stretch } from "../places/markdown.ts";
import { isProvingCommand } from "../prose/proving-command.ts";
import { accessFromVerb } from "../words/access-verb.ts";
import { clausesOf, textOfStretches } from "./clauses.ts";

/** Commands in code that a text tells to run, such as "run `npm test`": they prove the task. */
export function commandsIn(stretches: readonly Stretch[], source: SourceText): readonly Written<string>[] {
  return clausesOf(stretches).flatMap((clause) => {
    if (!isTold(textOfStretches(clause))) return [];
    return clause
      .filter(({ text, isCode }) => isCode && isProvingCommand(text))
      .map(({ text, span }) => ({ value: text, origin: { source, span } }));
  });
}

function isTold(clause: string): boolean {
  const verb = accessFromVerb(clause)?.access;
  return verb === "read" || /^\W*(?:验证|运行|检查|確認|検証|実行)/.test(clause);
}
