import {
  type CST,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** One item of a list, or one key with its value, and where it is written. */
export interface Entry {
  /** Offset of the dash, or of the key or item with its anchor or tag. */
  readonly start: number;
  /** Offset behind the last character that is no comment. */
  readonly end: number;
  readonly key: Node | undefined;
  readonly value: Node | null;
  /** Offset behind the colon. */
  readonly colon: number | undefined;
  /** Offset of the comma before it, where it has one. */
  readonly comma: number | undefined;
}

/** What a list or map holds, in order. */
export interface Entries {
  readonly all: readonly Entry[];
  readonly isFlow: boolean;
  /** Offset of a comma behind the last entry. */
  readonly lastComma: number | undefined;
}

/** The entries of a list or map of a text; `undefined` for what is written in a way that is not looked into. */
export function entriesOf(node: YAMLMap | YAMLSeq, text: string): Entries | undefined {
  const written = (node.srcToken as { readonly items?: readonly WrittenItem[] } | undefined)?.items ?? [];
  const isFlow = node.flow === true;
  const items = written.filter((item) => isEntry(item, isFlow));
  if (items.length !== node.items.length) return undefined;
  const all = node.items.map((item, index) => entryOf(item as Node | Pair, items[index], text));
  if (all.some((entry) => entry === undefined)) return undefined;
  const rest = isFlow ? written.slice(items.length) : [];
  const lastComma = rest.map(({ start }) => offsetOf(start, "comma")).find((offset) => offset !== undefined);
  return { all: all as Entry[], isFlow, lastComma };
}

type WrittenItem = CST.CollectionItem;

function isEntry({ start, key, sep, value }: WrittenItem, isFlow: boolean): boolean {
  if (key !== undefined || value !== undefined || sep !== undefined) return true;
  return !isFlow && offsetOf(start, "seq-item-ind") !== undefined;
}

function entryOf(item: Node | Pair, written: WrittenItem | undefined, text: string): Entry | undefined {
  if (written === undefined) return undefined;
  const [key, value] = isPair(item)
    ? [item.key as Node, item.value as Node | null]
    : [undefined, item as Node | null];
  if (key !== undefined && !isScalar(key)) return undefined;
  const colon = offsetOf(written.sep ?? [], "map-value-ind");
  const starts = [
    ...["seq-item-ind", "explicit-key-ind", "anchor", "tag"].map((type) => offsetOf(written.start, type)),
    (key ?? value)?.range?.[0],
  ].filter((offset) => offset !== undefined);
  if (starts.length === 0) return undefined;
  const start = Math.min(...starts);
  const behindColon = colon === undefined ? undefined : colon + 1;
  const end = Math.max(start + 1, key?.range?.[1] ?? 0, behindColon ?? 0, contentEnd(value, text));
  return { start, end, key, value, colon: behindColon, comma: offsetOf(written.start, "comma") };
}

function offsetOf(tokens: readonly CST.SourceToken[], type: string): number | undefined {
  return tokens.find((token) => token.type === type)?.offset;
}

/** Behind the last character of a value; comments and blanks that follow are none of it. */
function contentEnd(node: Node | null, text: string): number {
  if (node === null || (isScalar(node) && node.source === "" && node.type === "PLAIN")) return 0;
  if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0)
    return entriesOf(node, text)?.all.at(-1)?.end ?? node.range?.[1] ?? 0;
  let end = node.range?.[1] ?? 0;
  while (/\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The entry of a key, or of an index written as a text. */
export function indexOfStep(node: YAMLMap | YAMLSeq, step: string): number {
  if (isMap(node)) {
    return node.items.findIndex(({ key }) => isScalar(key) && String(key.value) === step);
  }
  return /^\d+$/.test(step) && Number(step) < node.items.length ? Number(step) : -1;
}
