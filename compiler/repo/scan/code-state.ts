import { type Brackets, newBrackets } from "./brackets.ts";
import type { Dialect } from "./dialect.ts";
import type { Finding } from "./findings.ts";

/** What a brace or an element that is open belongs to. */
export const Open = {
  /** Code in braces. */
  braces: 0,
  /** `${` of a template. */
  template: 1,
  /** `{` among the attributes of an element. */
  attribute: 2,
  /** `{` among its children. */
  child: 3,
  /** An element whose end tag is still to come. */
  element: 4,
} as const;

/** A part of a text: code from a place on, of interest up to another. */
export interface CodeInput {
  readonly text: string;
  readonly from: number;
  readonly last: number;
  readonly dialect: Dialect;
}

/** How far a scan has come. */
export interface CodeState {
  readonly text: string;
  readonly dialect: Dialect;
  /** Where the scan began: at the begin of a statement. */
  readonly from: number;
  /** What is open, the innermost last, and where each begins. */
  readonly open: number[];
  readonly openAt: number[];
  at: number;
  /** How far it is to go. */
  last: number;
  /** Behind the last string, template, regular expression or element. */
  literalEnd: number;
  /** Where all that is no code begins and ends, in turns: literals, comments, text and tags of elements. */
  readonly spans: number[];
  /** The last pair of braces that was code. */
  bracesStart: number;
  bracesEnd: number;
  /** True once a statement makes the file a module. */
  isModule: boolean;
  /** `declare module "x"` so far, which asks for a module only in a file that is one. */
  readonly declared: Finding[];
  readonly brackets: Brackets;
  /** Where the last end tag of each name stands, for those who ask. */
  endTags: ReadonlyMap<string, number> | undefined;
}

/** The state at the begin of a statement. */
export function startState({ text, from, last, dialect }: CodeInput): CodeState {
  return {
    text,
    dialect,
    from,
    last,
    open: [],
    openAt: [],
    at: from,
    literalEnd: -1,
    spans: [],
    bracesStart: -1,
    bracesEnd: -1,
    isModule: false,
    declared: [],
    brackets: newBrackets(from),
    endTags: undefined,
  };
}

/** Opens something and goes on behind `end`. Always true. */
export function enter(state: CodeState, kind: number, end: number): boolean {
  state.open.push(kind);
  state.openAt.push(state.at);
  if (kind === Open.braces) state.at = end;
  else pass(state, end);
  return true;
}

/** Goes over what is no code. Always true. */
export function pass(state: CodeState, end: number): boolean {
  state.spans.push(state.at, end);
  state.at = end;
  return true;
}

/** Goes over a literal or an element, which is an operand. Always true. */
export function passOperand(state: CodeState, end: number): boolean {
  state.literalEnd = end;
  return pass(state, end);
}
