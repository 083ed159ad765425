/**
 * What a Markdown file looks like without its words: for each line its block marks, its code spans and every
 * character that still has a meaning. Two files whose plans differ only in texts must have the same skeleton.
 */
export function skeleton(markdown: string): readonly string[] {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split("\n")) {
    const mark = /^((?: {2})*(?:- )?)(`{3,})([a-z]*)$/.exec(line);
    if (fence === undefined && mark !== null) {
      fence = mark[2] ?? "";
      lines.push(`${mark[1]}fence ${mark[3]}`);
    } else if (fence !== undefined) {
      if (!closes(line, fence)) continue;
      fence = undefined;
      lines.push("end of fence");
    } else lines.push(lineSkeleton(line));
  }
  return lines;
}

/** Any run of backticks that is long enough closes a fence, and nothing else does. */
function closes(line: string, fence: string): boolean {
  const run = /^ *(`+) *$/.exec(line)?.[1] ?? "";
  return run.length >= fence.length;
}

function lineSkeleton(line: string): string {
  if (/^<!-- [^<>]* -->$/.test(line)) return "comment";
  const block = /^ *(?:- \[ \] |- |#{1,6} |\| )?/.exec(line)?.[0] ?? "";
  const rest = line.slice(block.length);
  const opener = /^(?:[-+=:#>]|\d+[.)])/.test(rest) ? " opener" : "";
  return `${block}${inlineSkeleton(rest, block === "| ")}${opener}`;
}

function inlineSkeleton(text: string, inTable: boolean): string {
  let found = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === "\\" && /[!-/:-@[-`{-~]/.test(text.charAt(index + 1))) index += 1;
    else if (character === "`") {
      const run = /^`+/.exec(text.slice(index))?.[0] ?? "";
      const after = text.slice(index + run.length);
      const close = new RegExp(`(?<!\`)${run}(?!\`)`).exec(after);
      // Bars end a cell within code too, unless they are escaped.
      const bars = inTable
        ? after
            .slice(0, close?.index)
            .replace(/\\[\\|]/g, "")
            .split("|").length - 1
        : 0;
      found += close === null ? "unclosed code" : `code${"!".repeat(bars)}`;
      index += run.length + (close?.index ?? 0) + run.length - 1;
    } else if (isSpecial(text, index)) found += character;
  }
  return found;
}

function isSpecial(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (character === "_")
    return !/[A-Za-z0-9]_[A-Za-z0-9]/.test(text.slice(Math.max(0, index - 1), index + 2));
  if (character === "&") return /^&#?[A-Za-z0-9]+;/.test(text.slice(index));
  if (character === ":") return text.startsWith("://", index);
  return /[\\*[\]<>|~$@]/.test(character);
}
