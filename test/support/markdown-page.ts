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
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...rest] = part.split("\n");
      const body = rest.join("\n");
      return { title: title.trim(), prose: (body.split(/^```/m)[0] ?? "").trim(), blocks: blocks(body) };
    });
}

function blocks(body: string): readonly Block[] {
  return [...body.matchAll(/^```(\w+)(?: ([^\n]+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", file, text = ""]) => ({ language, file: file?.trim(), text }),
  );
}
