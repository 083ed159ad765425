import { type Fix, type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { ChosenNumber } from "../facts/chosen-numbers.ts";
import type { RepoFacts } from "../facts/facts.ts";
import { type NumberClash, numberClashes, type Renaming } from "../facts/number-clashes.ts";
import { namesOf } from "./implied-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports numbers of migrations that are taken twice. */
export const noMigrationClash: Rule<"repo"> = {
  id: "no-migration-clash",
  summary: "A migration has a number of its own, and so has every file in a numbered folder.",
  why: "Git merges two files of one number without a word; the tool that runs them then skips one, or runs them in an order that nobody chose.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    for (const clash of numberClashes(facts)) yield finding(clash, facts);
  },
};

function finding(clash: NumberClash, { plan }: RepoFacts): Finding {
  const { sequence, chosen, taken, renamings } = clash;
  const last = chosen[chosen.length - 1] ?? chosen[0];
  const fix = fixOf(renamings, plan);
  return {
    message: message(clash),
    at: valueAt(last.claim.claim.route),
    label: `"${last.claim.task}" takes it here`,
    related: [...chosen.slice(0, -1).map(label), ...existing(clash)],
    help: remedy(renamings),
    ...(fix !== undefined && { fix }),
    ...(!sequence.isMigration && taken === undefined && { severity: "warning" as const }),
  };
}

function message({ sequence, number, chosen, taken }: NumberClash): string {
  const tasks = [...new Set(chosen.map(({ claim }) => claim.task))];
  const place = sequence.folder === "" ? "in the root" : `in "${sequence.folder}"`;
  const verb = tasks.length === 1 ? "takes" : tasks.length === 2 ? "both take" : "all take";
  const also = taken === undefined ? "" : `, which "${taken.name}" has already`;
  return `${namesOf(tasks)} ${verb} the number ${number} ${place}${also}`;
}

function label({ claim }: ChosenNumber): Label {
  return { place: valueAt(claim.claim.route), message: `"${claim.task}" takes it here` };
}

/** Named in the message; the file itself shows nothing of it, but a reader may want to open it. */
function existing({ sequence, taken }: NumberClash): readonly Label[] {
  if (taken === undefined) return [];
  const file = sequence.folder === "" ? taken.name : `${sequence.folder}/${taken.name}`;
  return [{ place: { in: "file", file }, message: "the number is taken" }];
}

function remedy(renamings: readonly Renaming[]): string {
  const wanted = renamings.map(({ chosen, path }) => `let "${chosen.claim.task}" create "${path}"`);
  return `${wanted.slice(0, 4).join(", ")}${wanted.length > 4 ? ", and so on" : ""}`;
}

/** Names that texts of the plan speak of as well are left to the author. */
function fixOf(renamings: readonly Renaming[], { tasks, contracts }: RepoFacts["plan"]): Fix | undefined {
  const texts = tasks.flatMap(({ title, description = "", acceptance, verify }) => [
    title,
    description,
    ...acceptance,
    ...verify,
  ]);
  const isNamed = ({ chosen: { path, name } }: Renaming): boolean =>
    texts.some((text) => text.includes(name.name)) || contracts.some((contract) => contract.path === path);
  if (renamings.length === 0 || renamings.some(isNamed)) return undefined;
  const edits = renamings.flatMap(({ chosen, path }) =>
    tasks
      .flatMap(({ files }) => files)
      .filter(({ pattern, symbol }) => pattern === chosen.path && symbol === undefined)
      .map(({ route }) => ({ kind: "set", route, value: path }) as const),
  );
  return { title: remedy(renamings), edits };
}
