/** A fenced block of a page: its language, the file it stands for (if any) and its text without the last line end. */
export interface Block {
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
}

/** A `##` section of a page. */
export interface Section {
  readonly title: string;
  readonly prose: string;
  readonly blocks: readonly Block[];
}

/** Splits a Markdown page into its `##` sections. What stands before the first one is left out. */
export function sections(markdown: string): readonly Section[] {
  return parts(markdown).map((part) => {
    const [title = "", ...rest] = part.split("\n");
    const body = rest.join("\n");
    return {
      title: title.slice("## ".length).trim(),
      prose: (body.split(/^```/m)[0] ?? "").trim(),
      blocks: blocks(body),
    };
  });
}

/** From one `##` to the next; those within fences are text. */
function parts(markdown: string): readonly string[] {
  const found: string[][] = [];
  let isFenced = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) isFenced = !isFenced;
    if (line.startsWith("## ") && !isFenced) found.push([]);
    found.at(-1)?.push(line);
  }
  return found.map((lines) => lines.join("\n"));
}

function blocks(body: string): readonly Block[] {
  return [...body.matchAll(/^```(\w+)(?: ([^\n]+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", file, text = ""]) => ({ language, file: file?.trim(), text }),
  );
}
