import type { Route } from "../plan/order.ts";
import type { Contract, TaskId } from "../plan/plan.ts";
import type { RepoFacts } from "./facts.ts";

/** A type that a task is to declare, and where the plan says so. */
export interface PlannedType {
  readonly name: string;
  readonly task: TaskId;
  readonly path: string;
  readonly route: Route;
}

/** Two unordered tasks declare types of one name in different files. */
export interface TypeClash {
  readonly first: PlannedType;
  readonly second: PlannedType;
}

/** What the plan says of types to come: contracts with text by their providers, and symbols to be created. */
export function typeClashes(facts: RepoFacts): readonly TypeClash[] {
  const planned = [...facts.plan.contracts.flatMap(declaredTypes), ...createdTypes(facts)];
  return planned.flatMap((second, index) =>
    planned
      .slice(0, index)
      .filter(
        (first) =>
          first.name === second.name &&
          first.path !== second.path &&
          facts.taskGraph.isUnordered(first.task, second.task),
      )
      .map((first) => ({ first, second })),
  );
}

function declaredTypes({ declare = "", path, providers, route }: Contract): readonly PlannedType[] {
  if (path === undefined) return [];
  const names = [
    ...declare.matchAll(/^export\s+(?:declare\s+)?(?:interface|type|enum)\s+([\p{L}_$][\p{L}\p{N}_$]*)/gmu),
  ];
  return names.flatMap(([, name = ""]) =>
    providers.map(({ id }) => ({ name, task: id, path, route: [...route, "declare"] })),
  );
}

/** By its name: nothing tells of what is to come whether it is a type. Components have such names, too. */
function createdTypes({ claims }: RepoFacts): readonly PlannedType[] {
  return claims.flatMap(({ task, symbol, claim, glob }) => {
    const { name, isNew } = symbol ?? { name: "", isNew: false };
    const isType =
      isNew && /^\p{Lu}\p{L}*\p{Ll}[\p{L}\p{N}]*$/u.test(name) && /\.[cm]?ts$/.test(claim.pattern);
    return isType && glob.path !== undefined ? [{ name, task, path: glob.path, route: claim.route }] : [];
  });
}
