import type { ImportProblem, Written } from "../imported.ts";
import type { ResolvedTasks } from "../yaml/yaml-tasks.ts";
import type { Agent } from "./agents.ts";

/** The id of the task that makes the scaffold. */
export const scaffoldId = "scaffold";

/** Finds the agents in texts such as `A`, `agent A (wave 1)` and `A, B`. */
export function resolveAgents(
  texts: readonly Written<string>[],
  own: Agent,
  { agents, hasScaffold }: { readonly agents: readonly Agent[]; readonly hasScaffold: boolean },
): ResolvedTasks {
  const ids: Written<string>[] = [];
  const problems: ImportProblem[] = [];
  const add = (id: Written<string>): void => {
    if (id.value !== own.id && ids.every(({ value }) => value !== id.value)) ids.push(id);
  };
  for (const text of texts) {
    const wave = Number(/\bwave[\s_-]*(\d{1,4})\b/i.exec(text.value)?.[1] ?? Number.NaN);
    const words = wordsOf(text).filter(({ value }) => agents.some(({ letter }) => letter === value));
    if (words.length === 0 && hasScaffold && /scaffold|^s$/i.test(text.value))
      add({ value: scaffoldId, origin: text.origin });
    else if (words.length === 0) {
      const message = `there is no agent "${text.value}"; the dependency is left out`;
      problems.push({ kind: "unread-text", message, origin: text.origin });
    }
    for (const word of words) add(agentNamed(word, wave, { own, agents }));
  }
  return { ids, problems };
}

/** The whole text where it is an agent; else its words, without those about waves. */
function wordsOf(text: Written<string>): readonly Written<string>[] {
  const { source, span } = text.origin;
  const isPlain = source.text.slice(span.start, span.end) === text.value;
  const rest = text.value.replace(/\bwave[\s_-]*\d*|\bagents?\b/gi, (word) => " ".repeat(word.length));
  return [...rest.matchAll(/[A-Za-z0-9][\w.-]*/g)].map(({ 0: value, index }) => {
    const start = span.start + index;
    return { value, origin: isPlain ? { source, span: { start, end: start + value.length } } : text.origin };
  });
}

/** Of several agents of a name, the one of the wave that is said, else the last before the own wave. */
function agentNamed(
  word: Written<string>,
  wave: number,
  { own, agents }: { readonly own: Agent; readonly agents: readonly Agent[] },
): Written<string> {
  const same = agents.filter(({ letter }) => letter === word.value);
  const said = same.find((agent) => agent.wave?.value === wave);
  if (said !== undefined || same.length < 2) return { ...word, value: (said ?? same[0])?.id ?? word.value };
  const before = same.filter((agent) => (agent.wave?.value ?? 0) < (own.wave?.value ?? 0));
  const nearest = before.at(-1) ?? same[0];
  return { ...word, value: nearest?.id ?? word.value, inferred: "the nearest wave before" };
}
