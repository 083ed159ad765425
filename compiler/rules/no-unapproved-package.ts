import { valueAt } from "../diagnostics/diagnostic.ts";
import { type AddedPackage, addedPackages } from "../facts/added-packages.ts";
import type { RepoFacts } from "../facts/facts.ts";
import { rivalsOf } from "./package-rivals.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports packages that do the job of another, or are there already. */
export const noUnapprovedPackage: Rule<"repo"> = {
  id: "no-unapproved-package",
  summary: "Tasks add no two packages for one purpose, and none that is there already.",
  why: "Agents who do not see each other choose the library each of them knows best, and the project keeps both.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    const added = addedPackages(facts);
    for (const [index, one] of added.entries()) {
      const found = alreadyThere(one) ?? besideKnown(one) ?? besideOther(one, added.slice(0, index), facts);
      if (found !== undefined) yield found;
    }
  },
};

function alreadyThere({ task, name, route, manifest, known }: AddedPackage): Finding | undefined {
  if (!known.has(name)) return undefined;
  return {
    message: `"${task}" adds "${name}", which "${manifest}" has already`,
    at: valueAt(route),
    help: "remove it from packages: there is nothing to add",
    severity: "note",
  };
}

function besideKnown({ task, name, route, manifest, known }: AddedPackage): Finding | undefined {
  const rivals = rivalsOf(name);
  const rival = rivals?.packages.find((other) => known.has(other));
  if (rivals === undefined || rival === undefined) return undefined;
  return {
    message: `"${task}" adds "${name}", but "${manifest}" has "${rival}" for the same purpose: ${rivals.purpose}`,
    at: valueAt(route),
    help: `use "${rival}", or let a task of its own replace it`,
  };
}

function besideOther(
  { task, name, route, manifest }: AddedPackage,
  earlier: readonly AddedPackage[],
  { taskGraph }: RepoFacts,
): Finding | undefined {
  const rivals = rivalsOf(name);
  const other = earlier.find(
    (one) =>
      one.name !== name &&
      one.manifest === manifest &&
      rivals?.packages.includes(one.name) &&
      taskGraph.isUnordered(one.task, task),
  );
  if (rivals === undefined || other === undefined) return undefined;
  return {
    message: `"${other.task}" adds "${other.name}" and "${task}" adds "${name}" for one purpose: ${rivals.purpose}`,
    at: valueAt(route),
    related: [{ place: valueAt(other.route), message: `"${other.task}" adds "${other.name}" here` }],
    help: "choose one of the two for both tasks",
  };
}
