import type { Span } from "../../source/text.ts";
import { once } from "../resolution-once.ts";
import { blankCode } from "./blank-code.ts";
import { rustSyntax } from "./code-syntax.ts";
import { attributePaths } from "./rust-attributes.ts";
import { type RustPath, usePaths } from "./rust-use.ts";

/** An inline module around an item: `mod a { … }`. */
export interface RustScope {
  readonly name: string;
  /** What `#[path]` says instead of the name. */
  readonly folder: string | undefined;
  readonly parent: RustScope | undefined;
}

/** `mod x;` */
export interface RustModuleItem {
  readonly name: string;
  readonly span: Span;
  /** What `#[path]` says; more than one, or one beside the usual places, under conditions. */
  readonly paths: readonly string[];
  readonly conditional: boolean;
  readonly scope: RustScope | undefined;
}

/** A `use`, an `extern crate`, or a path written where it is needed. */
export interface RustUseItem {
  readonly form: "use" | "crate" | "inline";
  readonly public: boolean;
  readonly paths: readonly RustPath[];
  readonly scope: RustScope | undefined;
}

/** What a file says about modules, in the order written. */
export interface RustItems {
  readonly modules: readonly RustModuleItem[];
  readonly uses: readonly RustUseItem[];
}

/**
 * Reads the items of a file, at any depth: also those in functions and in the arguments of macros. Of paths written
 * where they are needed, those are kept that begin with `crate`, `self`, `super` or one of the crates.
 */
export function rustItems(text: string, crates: readonly string[]): RustItems {
  if (!/\b(?:mod|use|extern)\b|::/.test(text)) return { modules: [], uses: [] };
  return collect({ text, code: blankCode(text, rustSyntax) }, wordsFor(crates.join("|")));
}

const wordsFor = once((crates: string) => {
  const roots = `crate|self|super${crates === "" ? "" : `|${crates}`}`;
  return new RegExp(`[{}]|\\b(?:(?:mod|use|extern\\s+crate)\\s|use(?=::)|(?:${roots})(?=::))`, "g");
});

interface Source {
  readonly text: string;
  readonly code: string;
}

/** What is known at a point of the file. */
interface State {
  readonly modules: RustModuleItem[];
  readonly uses: RustUseItem[];
  readonly scopes: { readonly scope: RustScope; readonly depth: number }[];
  readonly inline: Set<string>;
  depth: number;
  /** No `use` before it can be a statement. */
  triedUntil: number;
}

function collect(source: Source, words: RegExp): RustItems {
  const state: State = { modules: [], uses: [], scopes: [], inline: new Set(), depth: 0, triedUntil: 0 };
  words.lastIndex = 0;
  for (let match = words.exec(source.code); match !== null; match = words.exec(source.code)) {
    const after = step(match[0], match.index, { source, state });
    words.lastIndex = Math.max(words.lastIndex, after);
  }
  return { modules: state.modules, uses: state.uses };
}

interface Reading {
  readonly source: Source;
  readonly state: State;
}

/** Takes one word; the answer is where to go on. */
function step(word: string, at: number, reading: Reading): number {
  const { state } = reading;
  const after = at + word.length;
  if (word === "{") state.depth += 1;
  else if (word === "}") {
    state.depth = Math.max(0, state.depth - 1);
    if ((state.scopes.at(-1)?.depth ?? -1) >= state.depth) state.scopes.pop();
  } else if (/^mod\s/.test(word)) return moduleItem(at, after, reading);
  else if (/^use(?:\s|$)/.test(word)) return useItem(at, after, reading);
  else if (/^extern\s/.test(word)) return crateItem(at, after, reading);
  else return inlinePath(at, reading);
  return after;
}

function scopeOf(state: State): RustScope | undefined {
  return state.scopes.at(-1)?.scope;
}

// Nobody nests deeper; without a bound a hostile file would have folders as long as itself at every level.
const deepest = 40;

function moduleItem(at: number, after: number, { source, state }: Reading): number {
  const head = /\s*(?:r#)?([\w\u0080-\uffff]+)\s*([;{])/dy;
  head.lastIndex = after;
  const match = head.exec(source.code);
  if (match === null) return after;
  const [, name = "", end] = match;
  const { paths, conditional } = attributePaths(source.text, source.code, at);
  const scope = scopeOf(state);
  if (end === "{") {
    const inner = { name, folder: paths[0], parent: scope };
    if (state.scopes.length < deepest) state.scopes.push({ scope: inner, depth: state.depth });
    state.depth += 1;
  } else {
    const [start, stop] = match.indices?.[1] ?? [after, after];
    state.modules.push({ name, span: { start, end: stop }, paths, conditional, scope });
  }
  return head.lastIndex;
}

function useItem(at: number, after: number, { source, state }: Reading): number {
  if (at < state.triedUntil) return after;
  const tree = /[\w\s:{},*#\u0080-\uffff]*/y;
  tree.lastIndex = after;
  const written = tree.exec(source.code)?.[0] ?? "";
  const end = after + written.length;
  state.triedUntil = end;
  if (source.code[end] !== ";") return after;
  const isPublic = /\bpub\s*(?:\([^()]*\)\s*)?$/.test(source.code.slice(Math.max(0, at - 60), at));
  const paths = usePaths(written, after);
  state.uses.push({ form: "use", public: isPublic, paths, scope: scopeOf(state) });
  return end;
}

function crateItem(at: number, after: number, { source, state }: Reading): number {
  const head = /\s*(?:r#)?(\w+)(?:\s+as\s+(\w+))?\s*;/dy;
  head.lastIndex = after;
  const match = head.exec(source.code);
  if (match === null) return after;
  const [, name = "", alias] = match;
  const [start, end] = match.indices?.[1] ?? [after, after];
  const isPublic = /\bpub\s+$/.test(source.code.slice(Math.max(0, at - 20), at));
  const path = { segments: [name], global: true, alias, span: { start, end } };
  state.uses.push({ form: "crate", public: isPublic, paths: [path], scope: scopeOf(state) });
  return head.lastIndex;
}

/** `crate::till::count()`; each is kept once per module. */
function inlinePath(at: number, { source, state }: Reading): number {
  const path = /[\w\u0080-\uffff]+(?:::(?:r#)?[\w\u0080-\uffff]+){1,12}/y;
  path.lastIndex = at;
  const written = path.exec(source.code)?.[0] ?? "";
  const after = at + Math.max(1, written.length);
  // After `::` or `.` it is the middle of another path; in a macro, `$crate` is the crate of the macro.
  if (written === "" || source.code.startsWith("::", at - 2) || source.code[at - 1] === ".") return after;
  const scope = scopeOf(state);
  const key = `${state.scopes.length} ${scope?.name} ${written}`;
  if (state.inline.has(key)) return after;
  state.inline.add(key);
  const segments = written.replaceAll("r#", "").split("::");
  const paths = [
    { segments, global: false, alias: undefined, span: { start: at, end: at + written.length } },
  ];
  state.uses.push({ form: "inline", public: false, paths, scope });
  return after;
}
