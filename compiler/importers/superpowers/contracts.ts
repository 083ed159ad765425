import type { SourceText } from "../../source/text.ts";
import type { ImportedClaim, ImportedContract, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { pathsIn } from "../paths/path-mention.ts";
import type { Stretch } from "../places/markdown.ts";
import { kebabName } from "../words/plan-words.ts";
import { type Consumed, consumed } from "./consumes.ts";
import type { IdentifiedTask } from "./identity.ts";
import { interfaceEntries, leadingCodes } from "./interfaces.ts";
import { type Signature, signatureOf } from "./signature.ts";

/** What the tasks of a plan build on of each other. */
export interface PlanContracts {
  readonly contracts: readonly ImportedContract[];
  /** By the id of the task. */
  readonly uses: ReadonlyMap<string, ContractUse>;
}

/** What a task takes from others, and the contracts that it provides. */
export interface ContractUse extends Consumed {
  readonly provides: readonly Written<string>[];
}

/** A task and the files it writes. */
export interface ClaimingTask {
  readonly task: IdentifiedTask;
  readonly claims: readonly ImportedClaim[];
}

interface Reading {
  readonly source: SourceText;
  readonly tree: ImportTree | undefined;
}

/** Reads the interfaces of all tasks. */
export function contractsOf(tasks: readonly ClaimingTask[], { source, tree }: Reading): PlanContracts {
  const names = new Set<string>();
  const contracts = tasks.flatMap((claiming) => produced(claiming, names, { source, tree }));
  const identified = tasks.map(({ task }) => task);
  const uses = tasks.map(({ task }): [string, ContractUse] => {
    const provides = contracts.flatMap(({ name, origin, provider }) =>
      provider?.value === task.id ? [{ value: name, origin }] : [],
    );
    return [task.id, { provides, ...consumed(task, { source, contracts, tasks: identified }) }];
  });
  return { contracts, uses: new Map(uses) };
}

function produced(
  { task, claims }: ClaimingTask,
  names: Set<string>,
  reading: Reading,
): readonly ImportedContract[] {
  return interfaceEntries(reading.source, task.blocks).flatMap(({ kind, stretches }) => {
    if (kind !== "produces") return [];
    return leadingCodes(stretches).flatMap((code): readonly ImportedContract[] => {
      const signature = signatureOf(code.text) ?? typeName(code, stretches);
      if (signature === undefined) return [];
      const written = <T extends string>(value: T, inferred?: string): Written<T> => ({
        value,
        origin: { source: reading.source, span: code.span },
        ...(inferred !== undefined && { inferred }),
      });
      const path = pathOf(stretches, claims, reading);
      return [
        {
          name: uniqueName(signature.name, names),
          origin: { source: reading.source, span: code.span },
          kind: signature.kind,
          symbols: [symbolIn(code, signature, reading.source)],
          provider: written(task.id, "its task produces it"),
          ...(path !== undefined && { path }),
          ...(signature.declare !== undefined && {
            declare: written(signature.declare.text, signature.declare.inferred),
          }),
        },
      ];
    });
  });
}

/** A name alone is a type where it looks like one and is said to be new. */
function typeName({ text }: Stretch, stretches: readonly Stretch[]): Signature | undefined {
  const isKept = stretches.some(
    (stretch) => !stretch.isCode && /\b(?:unchanged|existing)\b/i.test(stretch.text),
  );
  if (isKept || !/^[A-Z][a-z][\w$]*$/.test(text)) return undefined;
  const says = stretches.some(
    (stretch) => !stretch.isCode && /\b(?:types?|interfaces?|schema)\b/i.test(stretch.text),
  );
  return { symbol: text, name: text, kind: says ? "type" : "api" };
}

function symbolIn({ text, span }: Stretch, { symbol }: Signature, source: SourceText): Written<string> {
  const start = span.start + Math.max(0, text.indexOf(symbol));
  return { value: symbol, origin: { source, span: { start, end: start + symbol.length } } };
}

function uniqueName(written: string, names: Set<string>): string {
  const base = kebabName(
    written.replace(/([a-z0-9])([A-Z])/g, "$1-$2").replace(/([A-Z])([A-Z][a-z])/g, "$1-$2"),
  );
  let name = base;
  for (let count = 2; names.has(name); count += 1) name = `${base}-${count}`;
  names.add(name);
  return name;
}

/** The file that the entry names, or the only one that the task can mean. */
function pathOf(
  stretches: readonly Stretch[],
  claims: readonly ImportedClaim[],
  { source, tree }: Reading,
): Written<string> | undefined {
  const named = pathsIn(stretches, { source, tree, manner: "prose" }).paths.filter(({ pattern }) =>
    isSourceFile(pattern),
  );
  const [only, second] = named;
  if (only !== undefined && second === undefined) {
    const { pattern, span, inferred } = only;
    return { value: pattern, origin: { source, span }, ...(inferred !== undefined && { inferred }) };
  }
  const files = claims.filter(({ pattern }) => isSourceFile(pattern));
  const created = files.filter(({ access }) => access === "create");
  const changed = files.filter(({ access }) => access !== "delete" && access !== "read");
  const [one, another] = created.length === 1 ? created : changed;
  if (one === undefined || another !== undefined) return undefined;
  return {
    value: one.pattern,
    origin: one.origin,
    inferred: `the only source file that the task ${created.length === 1 ? "creates" : "writes"}`,
  };
}

function isSourceFile(path: string): boolean {
  return (
    /\.[cm]?[jt]sx?$/.test(path) &&
    !/[*?{}]|\.(?:test|spec|stories)\.\w+$|(?:^|\/)(?:tests?|__tests__|e2e)\//.test(path)
  );
}
