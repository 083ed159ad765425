import type { Dialect } from "./dialect.ts";

/** What a bracket that is open belongs to. */
export const Open = {
  /** `(` behind `if`, `while`, `for`, `with`: a statement follows. */
  head: 0,
  group: 1,
  block: 2,
  object: 3,
  template: 4,
  /** `{` among the attributes of an element. */
  attribute: 5,
  /** `{` among its children. */
  child: 6,
  /** An element whose end tag is still to come. */
  element: 7,
} as const;

/** How far a scan has come. */
export interface CodeState {
  readonly text: string;
  readonly dialect: Dialect;
  readonly open: number[];
  at: number;
  /** Where the last token begins and ends; comments are none. */
  start: number;
  end: number;
  /** True when an expression may begin behind the last token, so that `/` opens a regular expression. */
  mayBegin: boolean;
}

/** Goes over a token that ends at a place. Always true. */
export function token(state: CodeState, end: number, mayBegin: boolean): boolean {
  state.start = state.at;
  state.at = end;
  state.end = end;
  state.mayBegin = mayBegin;
  return true;
}
