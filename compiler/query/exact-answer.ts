import type { Query } from "./open-query.ts";

/** Asks a question, and once more with syntax trees at hand where a scan left a doubt that could change the answer. */
export async function exactAnswer<T>(
  query: Query,
  ask: (query: Query) => T,
  isVague: (answer: T) => boolean = () => false,
): Promise<T> {
  const answer = ask(query);
  return query.repo.wantsSyntax() || isVague(answer) ? ask(await query.exact()) : answer;
}
