import type { Span } from "../../source/text.ts";
import { blankCode, type CodeSyntax } from "./blank-code.ts";
import { javaSyntax, kotlinSyntax } from "./code-syntax.ts";

/** One `import` of Java or Kotlin. */
export interface JvmImport {
  /** The segments of the name, without `*`. */
  readonly path: readonly string[];
  readonly wildcard: boolean;
  /** `import static`: the last segment is a member. */
  readonly member: boolean;
  readonly alias: string | undefined;
  readonly span: Span;
}

/** The two languages that see each other's classes. */
export type JvmLanguage = "java" | "kotlin";

/** How each of the two writes comments and texts. */
export const jvmSyntax: Readonly<Record<JvmLanguage, CodeSyntax>> = {
  java: javaSyntax,
  kotlin: kotlinSyntax,
};

const segment = "[\\w$`\\u0080-\\uffff]+";
const path = `(${segment}(?:\\s*\\.\\s*${segment})*)(\\s*\\.\\s*\\*)?`;
const statements: Readonly<Record<JvmLanguage, RegExp>> = {
  java: new RegExp(`(?:^|[;}])[ \\t]*import\\s+(static\\s+)?${path}\\s*()(?=;)`, "dgm"),
  kotlin: new RegExp(
    `(?:^|;)[ \\t]*import[ \\t]+()${path.replaceAll("\\s", "[ \\t]")}(?:[ \\t]+as[ \\t]+(${segment}))?[ \\t]*(?=;|\\r?$)`,
    "dgm",
  ),
};

/** The language of a file by its ending; `undefined` for another one. */
export function jvmLanguageOf(file: string): JvmLanguage | undefined {
  if (file.endsWith(".java")) return "java";
  return /\.kts?$/.test(file) ? "kotlin" : undefined;
}

/** Every import of a file in the order written. */
export function jvmImports(text: string, language: JvmLanguage): readonly JvmImport[] {
  const until = text.lastIndexOf("import");
  if (until < 0) return [];
  const code = blankCode(text, jvmSyntax[language], { until, stop: language === "java" ? /;/g : /\n/g });
  return [...code.matchAll(statements[language])].map((match) => {
    const [, isStatic, written = "", star, alias] = match;
    const start = match.indices?.[2]?.[0] ?? match.index;
    const end = start + written.length + (star ?? "").length;
    return {
      path: written.split(".").map(plainName),
      wildcard: star !== undefined,
      member: (isStatic ?? "") !== "",
      alias: alias ? plainName(alias) : undefined,
      span: { start, end },
    };
  });
}

/** The package that a file declares, `""` for none. */
export function jvmPackage(text: string, language: JvmLanguage): string {
  const words = /\bpackage[ \t]/g;
  // The word may stand in the licence above; what is in a comment is blank in the code.
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const until = words.exec(text)?.index;
    if (until === undefined) return "";
    const code = blankCode(text, jvmSyntax[language], { until, stop: /[;\n]/g });
    const found = /(?:^|[\s;)])package[ \t]+([^\s;]+)/.exec(code)?.[1];
    if (found !== undefined) return found.split(".").map(plainName).join(".");
  }
  return "";
}

function plainName(name: string): string {
  return name.replace(/[`\s]/g, "");
}
