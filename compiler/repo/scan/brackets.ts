/** The round brackets of code, matched up to a place: most scans never ask for one. */
export interface Brackets {
  at: number;
  /** The index of the next span that is no code. */
  span: number;
  /** Where those that are open begin, the innermost last. */
  readonly open: number[];
  /** Where the last one that was closed began. */
  last: number;
}

/** Nothing is matched before a place. */
export function newBrackets(at: number): Brackets {
  return { at, span: 0, open: [], last: -1 };
}

/** Code, and where all in it that is none begins and ends, in turns. */
interface Matched {
  readonly text: string;
  readonly spans: readonly number[];
  readonly brackets: Brackets;
}

/** Where the bracket opens that closes at a place, which lies behind those asked for before; -1 when none does. */
export function openingOf({ text, spans, brackets }: Matched, close: number): number {
  while (brackets.at <= close) {
    const code = text.charCodeAt(brackets.at);
    if ((spans[brackets.span] ?? text.length) <= brackets.at) {
      brackets.at = Math.max(brackets.at, spans[brackets.span + 1] ?? 0);
      brackets.span += 2;
      continue;
    }
    if (code === 40) brackets.open.push(brackets.at);
    else if (code === 41) brackets.last = brackets.open.pop() ?? -1;
    brackets.at += 1;
  }
  return brackets.last;
}
