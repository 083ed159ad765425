import { folderOf, nameOf } from "../../repo/resolution-path.ts";
import type { ResolvedClaim } from "../facts.ts";
import type { Unit } from "../siblings.ts";
import {
  type Gathering,
  gathering,
  modulesAbove,
  modulesBeside,
  type Newcomer,
  newcomers,
} from "./gathering.ts";
import { type ImpliedInput, impliedClaim, originOf } from "./implied-input.ts";

/** Registration files: modules that import, one by one, all that stands beside a module to be created. */
export function registrationClaims(input: ImpliedInput): readonly ResolvedClaim[] {
  return newcomers(input).flatMap((newcomer): readonly ResolvedClaim[] => {
    const found = registrationOf(newcomer, input);
    if (found === undefined) return [];
    const { path, last, taken } = found;
    const reason = `"${path}" imports all ${taken} modules beside "${newcomer.unit.path}" one by one`;
    const evidence = { file: path, ...(last !== undefined && { span: last.span }) };
    return [
      impliedClaim(originOf(newcomer.claim), path, {
        kind: "registration",
        reason,
        evidence,
        repo: input.repo,
      }),
    ];
  });
}

function registrationOf({ unit, siblings }: Newcomer, input: ImpliedInput): Gathering | undefined {
  if (siblings.length < 3 || isGeneralFolder(unit.folder)) return undefined;
  for (const path of candidates(unit, input)) {
    const edges = input.repo.importsOf(path).filter(({ kind }) => kind !== "type-only");
    if (edges.every(({ kind }) => kind === "re-export")) continue;
    const found = gathering(path, siblings, edges);
    if (found.taken >= fewest(path) && found.missing === 0) return found;
  }
  return undefined;
}

/** What stands beside the newcomer or its folder and is named like a list, and what stands above. */
function candidates(unit: Unit, input: ImpliedInput): readonly string[] {
  const isNamed = (path: string): boolean => listName.test(nameOf(path)) && !isComponent(path);
  const beside = modulesBeside(unit, input).filter(isNamed);
  const around = unit.folder === "" ? [] : input.folders.filesIn(folderOf(unit.folder)).filter(isNamed);
  return [...new Set([...beside, ...around, ...modulesAbove(unit, input)])];
}

/** A module that says what it is needs fewer entries than one that may just use them. */
function fewest(path: string): number {
  return registryName.test(nameOf(path)) ? 3 : 4;
}

const registryName =
  /^(?:[\w-]+[-.])?(?:all|registry|register|registrations?|list|catalogu?e?|router|routes)\.\w+$/i;

/** Names of modules that may make a list of others. What is called otherwise and imports all uses it. */
const listName =
  /^(?:(?:[\w-]+[-.])?(?:index|all|registry|register|registrations?|list|catalogu?e?|router|routes?)|plugins?|commands?|manifest)\.\w+$/i;

/** `Upload/index.tsx` is put together from its parts. */
function isComponent(path: string): boolean {
  return /(?:^|\/)[A-Z]\w*\/index\.[jt]sx$/.test(path);
}

/** Folders that hold all sorts: who imports all of them is a user, no list. */
function isGeneralFolder(folder: string): boolean {
  const general =
    /^(?:|src|app|lib|libs|utils?|helpers?|hooks|types?|shared|common|core|constants|styles|internal|docs|scripts)$/;
  return general.test(nameOf(folder));
}
