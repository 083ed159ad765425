import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import { type Change, type Made, madeValue } from "./plan-change.ts";
import { blockPatches } from "./yaml-edit-block.ts";
import { type Entries, type Entry, entriesOf, indexOfStep } from "./yaml-edit-entries.ts";
import { flowPatches } from "./yaml-edit-flow.ts";
import { deletion, insertion, type Patch } from "./yaml-edit-lines.ts";
import { keyText, quoteOf, scalarText } from "./yaml-edit-scalar.ts";
import { flowPair, flowText, type Layout, type NewPair, pairLines, valueText } from "./yaml-edit-style.ts";

/** Patches in no promised order; `undefined` among them means that the change cannot be made. */
type Patches = readonly (Patch | undefined)[];

/** What becomes of a value: patches, or that it goes with its key, as nothing is left in it. */
export type Walked = Patches | "emptied";

const impossible: Patches = [undefined];

/** Where a value stands. */
interface Site {
  readonly key: string;
  /** Offset behind the colon of its key; `undefined` in lists. */
  readonly colon: number | undefined;
  readonly inFlow: boolean;
}

/** What turns the root of a document into what the change says. */
export function rootPatches(root: Node | null, change: Change, layout: Layout): Walked {
  return valuePatches(root, change, { site: { key: "", colon: undefined, inFlow: false }, layout });
}

interface Around {
  readonly site: Site;
  readonly layout: Layout;
}

function valuePatches(node: Node | null, change: Change, around: Around): Walked {
  if (isMap(node) || isSeq(node))
    return change.set === undefined ? collectionPatches(node, change, around) : impossible;
  if (change.set === undefined && change.appended.length === 0 && change.children.size === 0) return [];
  if (node === null || (isScalar(node) && node.value === null)) return intoNothing(node, change, around);
  if (!isScalar(node) || change.set === undefined) return impossible;
  return [scalarPatch(node, change.set, around)];
}

function scalarPatch(node: Scalar, value: string | number, { site, layout }: Around): Patch | undefined {
  if (node.range === undefined || node.range === null) return undefined;
  const [start, behind] = node.range;
  const end = start + layout.text.slice(start, behind).trimEnd().length;
  const text = scalarText(value, layout.isJson ? "double" : quoteOf(node), site.inFlow);
  return { start, end, text };
}

/** A key without a value, or with `null`. */
function intoNothing(node: Scalar | null, change: Change, { site, layout }: Around): Patches {
  const made = madeValue(change);
  if (made === undefined) return impossible;
  const text = valueText([site.key, made], "plain", layout);
  if (node?.range && node.range[1] > node.range[0])
    return [{ start: node.range[0], end: node.range[1], text }];
  return site.colon === undefined ? impossible : [insertion(site.colon, ` ${text}`)];
}

/** What is to happen to the entries of a list or map. */
interface Plan {
  readonly patches: Patches;
  readonly removed: ReadonlySet<number>;
  readonly pairs: readonly NewPair[];
}

function collectionPatches(node: YAMLMap | YAMLSeq, change: Change, around: Around): Walked {
  const entries = entriesOf(node, around.layout.text);
  const plan = entries && planOf(node, change, { ...around, entries });
  if (entries === undefined || plan === undefined) return impossible;
  const isLeft = entries.all.length > plan.removed.size || plan.pairs.length + change.appended.length > 0;
  if (!isLeft && entries.all.length > 0)
    return isSeq(node) ? "emptied" : [...plan.patches, ...emptyMap(node, entries, around)];
  const whole = { entries, ...plan, appended: change.appended };
  const own = entries.isFlow ? inFlow(node, whole, around.layout) : inBlock(node, whole, around.layout);
  return [...plan.patches, ...(own ?? impossible)];
}

function planOf(
  node: YAMLMap | YAMLSeq,
  { children, appended }: Change,
  around: Around & { readonly entries: Entries },
): Plan | undefined {
  if (isMap(node) && appended.length > 0) return undefined;
  const steps = [...children].map(([step, change]) => ({ step, change, index: indexOfStep(node, step) }));
  const walked = steps.flatMap(({ step, change, index }) => {
    const entry = around.entries.all[index];
    return entry === undefined ? [] : [{ index, result: entryPatches(entry, [step, change], around) }];
  });
  const missing = steps.filter(({ index }) => index < 0);
  const pairs = missing.flatMap(({ step, change }): readonly NewPair[] => {
    const made = isMap(node) ? madeValue(change) : undefined;
    return made === undefined ? [] : [[step, made]];
  });
  if (pairs.length < missing.length) return undefined;
  return {
    patches: walked.flatMap(({ result }) => (result === "emptied" ? [] : result)),
    removed: new Set(walked.flatMap(({ index, result }) => (result === "emptied" ? [index] : []))),
    pairs,
  };
}

function entryPatches(
  { key, value, colon }: Entry,
  [step, change]: readonly [string, Change],
  { layout, entries }: Around & { readonly entries: Entries },
): Walked {
  if (change.isRemoved === true) return "emptied";
  const site: Site = { key: step, colon, inFlow: entries.isFlow };
  const walked = valuePatches(value, change, { site, layout });
  if (walked === "emptied" || change.rename === undefined) return walked;
  if (!isScalar(key) || !key.range) return impossible;
  const text = keyText(change.rename, layout.isJson ? "double" : quoteOf(key));
  return [...walked, { start: key.range[0], end: key.range[1], text }];
}

interface Whole extends Plan {
  readonly entries: Entries;
  readonly appended: readonly string[];
}

function inFlow(
  node: YAMLMap | YAMLSeq,
  { entries, removed, pairs, appended }: Whole,
  layout: Layout,
): Patches {
  const keyQuote = quoteOf(entries.all[0]?.key);
  const itemQuote = quoteOf(entries.all.at(-1)?.value);
  const added = [
    ...pairs.map((pair) => flowPair(pair, keyQuote, layout)),
    ...appended.map((item) => flowText(item, itemQuote, layout)),
  ];
  if (entries.all.length === 0) return added.length === 0 ? [] : [intoBrackets(node, added, layout)];
  return flowPatches({ text: layout.text, entries, removed, added, comma: layout.comma });
}

/** Brackets without entries; what stands in them, such as a comment, stays. */
function intoBrackets(
  node: YAMLMap | YAMLSeq,
  added: readonly string[],
  { text, comma, isJson }: Layout,
): Patch | undefined {
  if (!node.range) return undefined;
  const [start, end] = [node.range[0] + 1, node.range[1] - 1];
  const padding = isMap(node) && !isJson ? " " : "";
  const inner = `${padding}${added.join(comma)}${padding}`;
  return /^[ \t]*$/.test(text.slice(start, end)) ? { start, end, text: inner } : insertion(end, inner);
}

function inBlock(
  node: YAMLMap | YAMLSeq,
  { entries, removed, pairs, appended }: Whole,
  layout: Layout,
): Patches {
  const last = entries.all.at(-1);
  const spacing = /^-([ \t]+)\S/.exec(layout.text.slice(last?.start))?.[1] ?? " ";
  const added = isSeq(node)
    ? appended.map((item) => `-${spacing}${scalarText(item, quoteOf(last?.value), false)}`)
    : pairs.flatMap((pair: readonly [string, Made]) => pairLines(pair, quoteOf(entries.all[0]?.key), layout));
  const { text, lineEnding } = layout;
  return blockPatches({ text, lineEnding, entries, removed, added }) ?? impossible;
}

/** A map that has lost its last key stays, since a list would lose an item with it, and a name its meaning. */
function emptyMap(node: YAMLMap | YAMLSeq, entries: Entries, { site, layout }: Around): Patches {
  if (!node.range) return impossible;
  const [start = 0, end = 0] = [node.range[0], entries.all.at(-1)?.end];
  if (entries.isFlow) return [{ start, end: node.range[1], text: "{}" }];
  if (site.colon === undefined) return [{ start, end, text: "{}" }];
  const removed = new Set(entries.all.keys());
  const removals = blockPatches({
    text: layout.text,
    lineEnding: layout.lineEnding,
    entries,
    removed,
    added: [],
  });
  return [insertion(site.colon, " {}"), ...(removals ?? [deletion(start, end)])];
}
