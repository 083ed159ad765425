import type { Route } from "../plan/order.ts";
import type { Plan } from "../plan/plan.ts";
import type { GeneratedFile } from "../plan/policies.ts";
import { compileGlob } from "../repo/glob.ts";
import type { RepoGraph } from "../repo/repo.ts";
import { foldersAbove, inFolder } from "../repo/resolution-path.ts";
import type { Evidence } from "./facts.ts";

/** How it is known that a file is made by a command. */
export type GeneratedBy =
  | { readonly by: "plan"; readonly file: GeneratedFile; readonly route: Route }
  | { readonly by: "text" | "attributes"; readonly evidence: Evidence };

/** Says of an existing or planned file that it is generated, and how that is known. */
export function generatedBy(path: string, plan: Plan, repo: RepoGraph): GeneratedBy | undefined {
  const file = plan.sharedFiles.generated.find(({ pattern }) => compileGlob(pattern).matches(path));
  if (file !== undefined) return { by: "plan", file, route: file.route };
  if (!repo.has(path)) return undefined;
  return byText(path, repo) ?? byAttributes(path, repo);
}

/** Words of the first lines that tools put there. */
const mark =
  /@generated\b|\bcode generated\b[^\n]{0,80}\bdo not (?:edit|modify)\b|\b(?:auto-?)?generated\b[^\n]{0,160}\b(?:do not|don['’]t) (?:edit|modify|change)\b|\b(?:do not|don['’]t) (?:edit|modify)\b[^\n]{0,80}\bgenerated\b/i;

/** Longer files are no sources, and reading them would only take time. */
const headLength = 1_000;

function byText(path: string, repo: RepoGraph): GeneratedBy | undefined {
  if (/\.(?:md|mdx|txt|lock|yaml|yml)$/.test(path)) return undefined;
  const head = (repo.text(path) ?? "").slice(0, headLength).split("\n").slice(0, 6);
  const comment = head.filter((line) => /^\s*(?:\/\/|\/\*|\*|#|--|<!--|;)/.test(line)).join("\n");
  const found = mark.exec(comment.replace(/\n\s*(?:\/\/|\*|#|--)?\s*/g, " "));
  if (found === null) return undefined;
  const line = head.findIndex((one) => /generated/i.test(one));
  const start = head.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  const end = start + (head[line]?.trimEnd().length ?? 0);
  return { by: "text", evidence: { file: path, span: { start, end } } };
}

function byAttributes(path: string, repo: RepoGraph): GeneratedBy | undefined {
  for (const folder of foldersAbove(path)) {
    const file = inFolder(folder, ".gitattributes");
    const text = repo.has(file) ? repo.text(file) : undefined;
    if (text === undefined) continue;
    const below = folder === "" ? path : path.slice(folder.length + 1);
    const span = attributeSpan(below, text);
    if (span !== undefined) return { by: "attributes", evidence: { file, span } };
  }
  return undefined;
}

/** The last line about a path decides. */
function attributeSpan(path: string, text: string): Evidence["span"] {
  let start = 0;
  let found: Evidence["span"];
  for (const line of text.split("\n")) {
    const [pattern = "", ...attributes] = line.trim().split(/\s+/);
    const said = attributes.find((attribute) => /^-?linguist-generated\b/.test(attribute));
    if (said !== undefined && isMatch(pattern, path)) {
      const isTrue = said === "linguist-generated" || said === "linguist-generated=true";
      found = isTrue ? { start, end: start + line.trimEnd().length } : undefined;
    }
    start += line.length + 1;
  }
  return found;
}

/** As in .gitignore, a pattern without a slash means names at any depth. */
function isMatch(pattern: string, path: string): boolean {
  if (pattern === "" || pattern.startsWith("#")) return false;
  const rooted = pattern.replace(/^\//, "");
  return compileGlob(rooted.includes("/") || pattern.startsWith("/") ? rooted : `**/${rooted}`).matches(path);
}
