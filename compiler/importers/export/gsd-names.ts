import { writtenItems } from "../claims/written-values.ts";
import { gsdDependencies, type NamedGsdFile } from "../gsd/references.ts";
import type { Written } from "../imported.ts";
import { quoteAt } from "./list-edit.ts";

/** A `depends_on` to write another name into, and the plans that there are. */
interface GsdNaming {
  readonly of: NamedGsdFile;
  readonly all: readonly NamedGsdFile[];
}

const forms: readonly ((named: NamedGsdFile) => string | undefined)[] = [
  ({ id }) => id,
  ({ file }) => file.name.number,
  ({ file }) => file.name.number?.replace(/^0+(?=\d)/, ""),
  ({ file }) => file.name.stem,
  ({ file }) => `${file.name.stem}-PLAN`,
  ({ file }) => file.source.path.replace(/^.*\//, ""),
];

/** A name for a plan as those in the list, or in other lists, are written; `undefined` where none leads to it. */
export function gsdName(target: NamedGsdFile, { of, all }: GsdNaming): string | undefined {
  const own = dependencyNames(of);
  const others = all.flatMap((named) => (named === of ? [] : dependencyNames(named)));
  const [sample] = [...own, ...others];
  const quote = sample === undefined ? '"' : quoteAt(sample.origin.source, beforeQuote(sample));
  const liked = own.length + others.length === 0 ? [] : formsOf([...own, ...others], all);
  const names = [...liked, ...forms].flatMap((form) => form(target) ?? []);
  const name = names.find((one) => leadsTo(one, target, { of, all }));
  return name === undefined ? undefined : `${quote}${name}${quote}`;
}

function dependencyNames({ file }: NamedGsdFile): readonly Written<string>[] {
  return file.front === undefined ? [] : writtenItems(file.front.document, ["depends_on"]).items;
}

function beforeQuote({ origin }: Written<string>): { readonly start: number; readonly end: number } {
  return { start: origin.span.start - 1, end: origin.span.start };
}

/** The forms of the names that there are, that of the first name first. */
function formsOf(
  names: readonly Written<string>[],
  all: readonly NamedGsdFile[],
): readonly (typeof forms)[number][] {
  return names.flatMap(({ value }) => forms.filter((form) => all.some((named) => form(named) === value)));
}

function leadsTo(name: string, target: NamedGsdFile, { of, all }: GsdNaming): boolean {
  const origin = { source: of.file.source, span: { start: 0, end: 0 } };
  const { dependsOn } = gsdDependencies([{ value: name, origin }], of, all);
  return dependsOn.some(({ value }) => value === target.id);
}
