import { blankCode } from "./blank-code.ts";
import { type JvmLanguage, jvmSyntax } from "./jvm-imports.ts";

const words: Readonly<Record<JvmLanguage, RegExp>> = {
  java: /[{}()]|\b(?:class|interface|enum|record)\b/g,
  kotlin: /[{}()]|\b(?:class|interface|object|typealias|fun|val|var)\b/g,
};

/**
 * The names that a file declares outside of everything else: types, and in Kotlin functions, properties, aliases and
 * the class that Java sees instead of the file.
 */
export function jvmDeclarations(text: string, language: JvmLanguage): ReadonlySet<string> {
  const code = blankCode(text, jvmSyntax[language]);
  const names = new Set<string>();
  let depth = 0;
  for (const { 0: word, index } of code.matchAll(words[language])) {
    if (word === "{" || word === "(") depth += 1;
    else if (word === "}" || word === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && code[index - 1] !== ":" && code[index - 1] !== ".") {
      const name = declaredName(word, code.slice(index + word.length, index + word.length + 300));
      if (name !== undefined) names.add(name);
    }
  }
  const facade = /@file\s*:\s*JvmName\s*\(\s*("\s*")/d.exec(code)?.indices?.[1];
  if (facade !== undefined) names.add(text.slice(facade[0] + 1, facade[1] - 1));
  return names;
}

function declaredName(word: string, after: string): string | undefined {
  if (word === "fun") {
    const head = withoutTypeArguments(after);
    return /^\s+interface\b/.test(head)
      ? undefined
      : bare(/([\w\u0080-\uffff]+|`[^`]+`)\s*\(/.exec(head)?.[1]);
  }
  if (word !== "val" && word !== "var") return bare(/^\s+([\w$\u0080-\uffff]+|`[^`]+`)/.exec(after)?.[1]);
  const receiverAndName = /^\s*((?:[\w?\u0080-\uffff]+\s*\.\s*)*)([\w\u0080-\uffff]+|`[^`]+`)/;
  return bare(receiverAndName.exec(withoutTypeArguments(after))?.[2]);
}

/** `<T : List<T>> Map<T, T>.each(` becomes `  Map.each(`. */
function withoutTypeArguments(text: string): string {
  let depth = 0;
  let kept = "";
  for (const part of text.split(/(->|[<>])/)) {
    if (part === "<") depth += 1;
    else if (part === ">") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += part;
  }
  return kept;
}

function bare(name: string | undefined): string | undefined {
  return name?.replaceAll("`", "");
}
