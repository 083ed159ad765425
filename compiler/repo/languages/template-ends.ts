import { endAfter, endOfNestedComment } from "./text-ends.ts";

/** How a language writes code within a text. */
export interface TemplateSyntax {
  /** What begins code within a text, `{` or `${`. */
  readonly opening: string;
  /** The opening twice is a plain character. */
  readonly doubles: boolean;
  /** Texts in three quotes know no escapes, and quotes before the closing three belong to the text. */
  readonly raw: boolean;
  /** Everything that matters in a text or in code within it. Global. */
  readonly marks: RegExp;
  /** Whether a text that begins at a quote holds code. */
  isTemplate(text: string, at: number): boolean;
}

/** Where one is: in a text with a quote, plain or not, or in code (no quote). */
interface Level {
  readonly quote: string;
  readonly template: boolean;
}

const code: Level = { quote: "", template: false };

/** The step over a mark: what is open after it and where to go on. `undefined` where no valid program gets. */
type Step = { readonly next: number } | undefined;

/**
 * Where a text with code inside ends; texts within the code count. `undefined` when it does not come out even, as in a
 * file that someone is typing. Keeps a stack of its own, since nesting can be thousands of levels deep.
 */
export function endOfTemplate(
  text: string,
  { at, quote }: { readonly at: number; readonly quote: string },
  syntax: TemplateSyntax,
): number | undefined {
  const levels: Level[] = [{ quote, template: true }];
  let next = at + quote.length;
  for (;;) {
    const level = levels.at(-1);
    if (level === undefined) return next;
    syntax.marks.lastIndex = next;
    const match = syntax.marks.exec(text);
    if (match === null) return undefined;
    const place = { text, mark: match[0], at: match.index };
    const step = level.quote === "" ? stepInCode(place, levels, syntax) : stepInText(place, levels, syntax);
    if (step === undefined) return undefined;
    next = step.next;
  }
}

interface Mark {
  readonly text: string;
  readonly mark: string;
  readonly at: number;
}

function stepInText({ text, mark, at }: Mark, levels: Level[], syntax: TemplateSyntax): Step {
  const { quote, template } = levels.at(-1) ?? code;
  const long = quote.length > 1;
  if (mark === "\n" && !long) return undefined;
  if (mark === "\\") return { next: at + (long && syntax.raw ? 1 : 2) };
  if (mark.startsWith(quote)) {
    levels.pop();
    const end = at + quote.length;
    return { next: long && syntax.raw ? afterQuotes(text, end) : end };
  }
  const after = at + mark.length;
  if (!template || mark !== syntax.opening) return { next: at + 1 };
  if (syntax.doubles && text.startsWith(mark, after)) return { next: after + mark.length };
  levels.push(code);
  return { next: after };
}

function stepInCode({ text, mark, at }: Mark, levels: Level[], syntax: TemplateSyntax): Step {
  if (mark === "}") levels.pop();
  else if (mark === "{" || mark === "${") levels.push(code);
  else if (mark === "//") return { next: text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at) };
  else if (mark === "/*") return { next: endOfNestedComment(text, at + 2) };
  else if (mark === "`") return { next: endAfter(text, at + 1, "`") };
  else if (mark === "'" && syntax.raw) return { next: afterCharacter(text, at) };
  else if (mark.startsWith('"') || mark.startsWith("'")) {
    levels.push({ quote: mark, template: syntax.isTemplate(text, at) });
  }
  return { next: at + mark.length };
}

function afterQuotes(text: string, from: number): number {
  let end = from;
  while (text[end] === '"') end += 1;
  return end;
}

function afterCharacter(text: string, at: number): number {
  const character = /'(?:\\.|[^'\\\n])[^'\n]{0,6}'/y;
  character.lastIndex = at;
  return character.test(text) ? character.lastIndex : at + 1;
}
