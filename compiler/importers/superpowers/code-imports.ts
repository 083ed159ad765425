import type { Code } from "mdast";
import type { SourceText } from "../../source/text.ts";
import { importLines } from "../claims/import-lines.ts";
import type { CodeImport, CodeLanguage } from "../imported.ts";
import { betweenLines } from "../places/front-matter.ts";
import { spanOf, stretchesOf } from "../places/markdown.ts";
import { type Block, textIn } from "./blocks.ts";
import { type Leaf, leavesIn } from "./leaves.ts";

/** What the fences of a task import, in order. */
export function codeImports(source: SourceText, blocks: readonly Block[]): readonly CodeImport[] {
  const leaves = leavesIn(source, blocks);
  return leaves.flatMap(({ node }, index) => {
    if (node.type !== "code") return [];
    const file = namedIn(node) ?? namedBefore(source, leaves.slice(0, index));
    const language = languageOf(node.lang ?? "") ?? languageOf(/\.(\w+)$/.exec(file ?? "")?.[1] ?? "");
    if (language === undefined) return [];
    const span = betweenLines(source, spanOf(node));
    return importLines(textIn(source, span), language, span.start).map(
      ({ value, span: at }): CodeImport => ({
        language,
        specifier: value,
        origin: { source, span: at },
        ...(file !== undefined && { file }),
      }),
    );
  });
}

const languages: readonly (readonly [CodeLanguage, RegExp])[] = [
  ["script", /^(?:[cm]?[jt]sx?|typescript|javascript|typescriptreact|vue|svelte|astro)$/i],
  ["rust", /^(?:rust|rs)$/i],
  ["python", /^(?:python3?|py)$/i],
];

/** By the name of a language, or the ending of a file. */
function languageOf(name: string): CodeLanguage | undefined {
  return languages.find(([, form]) => form.test(name))?.[0];
}

const pathForm = /^[\w@()[\]$.-]+(?:\/[\w@()[\]$.-]+)*\.(?:[cm]?[jt]sx?|vue|svelte|astro|rs|py)$/;

/** The file in the info of a fence, such as `ts title="src/till.ts"`, or in a comment in its first line. */
function namedIn({ meta, value }: Code): string | undefined {
  const info = (meta ?? "").split(/[\s"'={}]+/).find((word) => pathForm.test(word));
  const comment = /^\s*(?:\/\/|#|\/\*+|<!--)\s*(?:file(?:name)?:\s*)?(\S+?)(?:\s*\*\/|\s*-->)?\s*$/i.exec(
    value.slice(0, 300).split("\n", 1)[0] ?? "",
  )?.[1];
  return info ?? (comment !== undefined && pathForm.test(comment) ? comment : undefined);
}

/** The only file that the nearest text before a fence names, up to the title of its step. */
function namedBefore(source: SourceText, before: readonly Leaf[]): string | undefined {
  for (const { node, isTitle } of [...before].reverse()) {
    const names = node.type === "code" ? new Set<string>() : pathsIn(source, node);
    if (names.size > 0) return names.size === 1 ? [...names][0] : undefined;
    if (isTitle) return undefined;
  }
  return undefined;
}

function pathsIn(source: SourceText, node: Exclude<Leaf["node"], Code>): ReadonlySet<string> {
  const codes = stretchesOf(source, node).flatMap(({ text, isCode }) =>
    isCode ? [text.replace(/:\d[\d-]*$/, "")] : [],
  );
  return new Set(codes.filter((code) => pathForm.test(code)));
}
