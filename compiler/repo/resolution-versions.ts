import { type AliasMatch, matchAlias } from "./resolution-alias.ts";
import { isRecord, type Manifest, texts } from "./workspace-manifest.ts";

/** The version of TypeScript that a repository is read as: newer than all that old types are kept for. */
const version: readonly [number, number, number] = [6, 0, 2];

/** How `typesVersions` of a package.json maps the paths in it; `undefined` when it does not speak of this version. */
export function versionedPaths(manifest: Manifest): ((name: string) => AliasMatch | undefined) | undefined {
  const field = manifest["typesVersions"];
  if (!isRecord(field)) return undefined;
  const range = Object.keys(field).find(admits);
  const paths = range === undefined ? undefined : field[range];
  if (!isRecord(paths)) return undefined;
  const aliases = Object.entries(paths).map(([pattern, targets]) => ({ pattern, targets: texts(targets) }));
  return (name) => matchAlias(aliases, name);
}

/** True for a range of versions that holds the version of TypeScript; false for what is no range. */
export function admits(range: string): boolean {
  return range.split("||").some((alternative) => {
    const text = alternative.trim();
    const between = /^(\S+)\s+-\s+(\S+)$/.exec(text);
    const parts = between === null ? text.split(/\s+/) : [`>=${between[1]}`, `<=${between[2]}`];
    return parts.every(admitsPart);
  });
}

function admitsPart(part: string): boolean {
  if (part === "") return true;
  const found = /^([~^]|[<>]=?|=)?v?(\d+|[x*])(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?$/i.exec(part);
  if (found === null) return false;
  const [, sign = "", ...written] = found;
  const all = written.map((text) => (/^\d+$/.test(text ?? "") ? Number(text) : undefined));
  const free = all.indexOf(undefined);
  const numbers = (free < 0 ? all : all.slice(0, free)) as readonly number[];
  if (numbers.length === 0) return sign !== "<" && sign !== ">";
  return compares(sign, numbers);
}

/** A version with fewer than three numbers stands for all that begin so. */
function compares(sign: string, numbers: readonly number[]): boolean {
  const order =
    numbers.map((number, place) => (version[place] ?? 0) - number).find((step) => step !== 0) ?? 0;
  const same = (length: number): boolean =>
    numbers.slice(0, length).every((number, place) => version[place] === number);
  switch (sign) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "~":
      return order >= 0 && same(Math.min(2, numbers.length));
    case "^":
      return order >= 0 && same(1);
    default:
      return order === 0;
  }
}
