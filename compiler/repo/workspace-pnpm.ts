/**
 * The `packages` of a pnpm-workspace.yaml; `undefined` when it has none. Reads what people write there, a list of
 * texts in either form, without a YAML library: that would take longer to load than all imports to resolve.
 */
export function pnpmPackages(text: string): readonly string[] | undefined {
  const lines = text.split(/\r\n|\n|\r/).map(withoutComment);
  const at = lines.findIndex((line) => /^\uFEFF?(?:packages|"packages"|'packages')\s*:(?:\s|$)/.test(line));
  if (at < 0) return undefined;
  const below = lines.slice(at + 1);
  const list = [(lines[at] ?? "").replace(/^[^:]*:/, ""), ...below].join("\n").trimStart();
  return list.startsWith("[") ? flowItems(list) : blockItems(below);
}

/** `#` begins a comment at the beginning or after a space, outside of quotes. */
function withoutComment(line: string): string {
  let quote = "";
  for (let at = 0; at < line.length; at++) {
    const [before, character] = [line[at - 1] ?? " ", line[at] ?? ""];
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (/["']/.test(character) && /[\s[,]/.test(before)) quote = character;
    else if (character === "#" && /\s/.test(before)) return line.slice(0, at);
  }
  return line;
}

function flowItems(list: string): readonly string[] {
  const items: string[] = [];
  for (const [item] of list.slice(1).matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,\]"'][^,\]]*|\]/g)) {
    if (item === "]") break;
    items.push(unquoted(item.trim()));
  }
  return items;
}

function blockItems(lines: readonly string[]): readonly string[] | undefined {
  const items: string[] = [];
  for (const line of lines) {
    const written = line.trim();
    if (written.startsWith("- ")) items.push(unquoted(written.slice(2).trim()));
    else if (written !== "") break;
  }
  return items.length === 0 ? undefined : items;
}

function unquoted(text: string): string {
  if (/^"(?:[^"\\]|\\.)*"$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, "$1");
  return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}
