import type { ImportEdge } from "../../repo/repo.ts";
import { foldersAbove, inFolder, nameOf } from "../../repo/resolution-path.ts";
import type { ResolvedClaim } from "../facts.ts";
import { isIndex, isPlainModule, plannedUnit, type Unit, unitsIn } from "../siblings.ts";
import type { ImpliedInput } from "./implied-input.ts";

/** A module to be created, and what stands beside it. */
export interface Newcomer {
  readonly claim: ResolvedClaim;
  readonly unit: Unit;
  readonly siblings: readonly Unit[];
}

/** Modules that single paths create. */
export function newcomers({ claims, folders }: ImpliedInput): readonly Newcomer[] {
  return claims.flatMap((claim): readonly Newcomer[] => {
    if (claim.access !== "create" || claim.glob.path === undefined || claim.files.length > 0) return [];
    const unit = plannedUnit(claim.glob.path, folders);
    return unit === undefined ? [] : [{ claim, unit, siblings: unitsIn(unit.folder, folders) }];
  });
}

/** Modules beside a newcomer, its index first. A folder with many is data, or too much to read. */
export function modulesBeside({ folder }: Unit, { folders }: ImpliedInput): readonly string[] {
  const modules = folders.filesIn(folder).filter(isPlainModule);
  const [indexes, others] = [modules.filter(isIndex), modules.filter((path) => !isIndex(path))];
  return others.length > mostModules ? indexes : [...indexes, ...others];
}

const mostModules = 150;

/** Modules above a newcomer's folder that may gather what is in it, nearest first. */
export function modulesAbove({ folder }: Unit, { folders }: ImpliedInput): readonly string[] {
  if (folder === "") return [];
  const names = new RegExp(`^(?:index|mod|main|lib|exports|public-api|${literal(nameOf(folder))})\\.\\w+$`);
  return foldersAbove(inFolder(folder, "."))
    .slice(1)
    .flatMap((above) =>
      folders.filesIn(above).filter((path) => isPlainModule(path) && names.test(nameOf(path))),
    );
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** How much of a newcomer's siblings a module asks for. */
export interface Gathering {
  readonly path: string;
  readonly taken: number;
  readonly missing: number;
  /** The last edge to a sibling. */
  readonly last: ImportEdge | undefined;
}

/** Counts the siblings, other than the module itself, that its edges of some kinds lead to. */
export function gathering(path: string, siblings: readonly Unit[], edges: readonly ImportEdge[]): Gathering {
  const others = new Set(siblings.map((unit) => unit.path).filter((other) => other !== path));
  const leading = edges.filter(({ to }) => others.has(to));
  const taken = new Set(leading.map(({ to }) => to)).size;
  return { path, taken, missing: others.size - taken, last: leading.at(-1) };
}
