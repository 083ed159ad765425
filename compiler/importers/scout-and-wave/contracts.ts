import type { SourceDocument } from "../../source/document.ts";
import { type Declarations, declarationsIn } from "../claims/typescript-declarations.ts";
import { originAt, valueAt } from "../claims/written-values.ts";
import type { ImportedContract, ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { freeName } from "../words/free-name.ts";
import { stemOf, taskIdFrom } from "../words/plan-words.ts";
import { firstText } from "../yaml/yaml-plan.ts";
import type { HomeRepo } from "./repo.ts";
import type { ScaffoldFile } from "./scaffold.ts";

/** What contracts are read with. */
export interface ContractReading {
  readonly document: SourceDocument;
  readonly tree: ImportTree | undefined;
  readonly home: HomeRepo;
  readonly tasks: readonly ImportedTask[];
  readonly scaffold: readonly ScaffoldFile[];
}

/** Reads `interface_contracts`, and what the scaffold declares. */
export function contractsOf(reading: ContractReading): {
  readonly contracts: readonly ImportedContract[];
  readonly problems: readonly ImportProblem[];
} {
  const { document } = reading;
  const taken = new Set<string>();
  const list = valueAt(document, ["interface_contracts"]);
  const contracts = reading.scaffold.flatMap((file) => scaffoldContract(file, taken, reading));
  const others: Written<string>[] = [];
  for (const index of Array.isArray(list) ? list.keys() : []) {
    const route = ["interface_contracts", index];
    const named = firstText(document, route, ["name"]);
    const name = named ?? { value: `contract ${index + 1}`, origin: originAt(document, route) };
    const contract = interfaceContract(name, index, reading);
    if (contract === undefined) others.push(name);
    else contracts.push({ ...contract, name: freeName(contract.name, taken) });
  }
  return { contracts, problems: leftOut(others) };
}

function scaffoldContract(
  { file, contents }: ScaffoldFile,
  taken: Set<string>,
  reading: ContractReading,
): readonly ImportedContract[] {
  const found =
    isTypeScript(file.value) && contents !== undefined ? declarationsIn(contents.value) : undefined;
  if (found === undefined || contents === undefined) return [];
  const { origin } = contents;
  const name = freeName(taskIdFrom(stemOf(file.value)), taken);
  return [
    {
      name,
      origin: file.origin,
      path: file,
      ...declaredBy(found, origin),
      ...providerOf(file, reading.tasks),
    },
  ];
}

function declaredBy(
  { names, areTypes, text }: Declarations,
  origin: Written<string>["origin"],
): Pick<ImportedContract, "kind" | "symbols" | "declare"> {
  return {
    kind: areTypes ? "type" : "api",
    symbols: names.map((value) => ({ value, origin, inferred: "the text declares it" })),
    ...(text !== undefined && { declare: { value: text, origin } }),
  };
}

/** `undefined` where there is nothing that could be held against the code: another repository, another language. */
function interfaceContract(
  name: Written<string>,
  index: number,
  reading: ContractReading,
): ImportedContract | undefined {
  const route = ["interface_contracts", index];
  const { document, tree, tasks } = reading;
  const definition = firstText(document, route, ["definition"]);
  const location = firstText(document, route, ["location"]);
  const path = location && pathIn(location, reading);
  if (path === undefined) return undefined;
  const provider = providerOf(path, tasks);
  const found = definition && isTypeScript(path.value) ? declarationsIn(definition.value) : undefined;
  if (found?.text === undefined && provider.provider === undefined && tree?.isFile(path.value) === false)
    return undefined;
  if (!isTypeScript(path.value) && tree?.isFile(path.value) !== false) return undefined;
  const said: Pick<ImportedContract, "kind" | "symbols" | "declare"> =
    found === undefined || definition === undefined
      ? { kind: "api", symbols: [] }
      : declaredBy(found, definition.origin);
  const isVague = provider.provider === undefined && said.declare === undefined;
  const symbols = isVague ? [] : said.symbols;
  return { name: taskIdFrom(name.value), origin: name.origin, path, ...said, symbols, ...provider };
}

function isTypeScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** One file of this repository, without what is said behind it. */
function pathIn(location: Written<string>, { home, document }: ContractReading): Written<string> | undefined {
  const said = location.value;
  if (home.others.some((other) => said.includes(other)) || /^(?:github\.com\/|~)/.test(said))
    return undefined;
  const plain = said.replace(/\s*\([^()]*\)\s*$/, "").replace(/(?::\d[\d:,-]*|#L\d[\w-]*)$/, "");
  const inside = home.name === undefined ? -1 : plain.indexOf(`/${home.name}/`);
  const value = inside < 0 ? plain : plain.slice(inside + (home.name?.length ?? 0) + 2);
  if (/[\s*]/.test(value) || value.startsWith("/") || value.includes("..") || !/\.\w+$/.test(value))
    return undefined;
  const at = location.value.indexOf(value);
  const { source, span } = location.origin;
  const isPlain = document.source.text.slice(span.start, span.end) === said;
  const place = isPlain ? { start: span.start + at, end: span.start + at + value.length } : span;
  return {
    value,
    origin: { source, span: place },
    ...(value !== said && { inferred: "without what stands around it" }),
  };
}

/** The task that creates the file; else the first that writes it. */
function providerOf(
  path: Written<string>,
  tasks: readonly ImportedTask[],
): Pick<ImportedContract, "provider"> {
  const writes = (access: readonly string[]): ImportedTask | undefined =>
    tasks.find(({ claims }) =>
      claims.some((claim) => claim.pattern === path.value && access.includes(claim.access)),
    );
  const task = writes(["create"]) ?? writes(["modify", "write"]);
  if (task === undefined) return {};
  return { provider: { value: task.id, origin: path.origin, inferred: `it writes "${path.value}"` } };
}

function leftOut(names: readonly Written<string>[]): readonly ImportProblem[] {
  const [first] = names;
  if (first === undefined) return [];
  const what =
    names.length === 1
      ? `contract "${first.value}" is`
      : `contract "${first.value}" and ${names.length - 1} more are`;
  const message = `${what} not taken over: there is no TypeScript file of this repository behind it`;
  return [{ kind: "doubtful-reading", message, origin: first.origin }];
}
