import type { CodeSyntax, FindEnd } from "./blank-code.ts";
import { endOfTemplate, type TemplateSyntax } from "./template-ends.ts";
import { endAfter, endOfJoinedLine, endOfNestedComment, endOfText } from "./text-ends.ts";

/** Nested block comments, raw texts with any number of `#`, characters as against lifetimes. */
export const rustSyntax: CodeSyntax = {
  opening:
    /\/\/[^\n]*|\/\*|"[^"\\]*"|"|(?<![\w#])[bc]?r#*"|'(?:[^'\\\n\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])'|'\\(?:u\{\w*\}|[^\n])[^'\n]{0,3}'/g,
  findEnd: () => (text, at, opening) => {
    const after = at + opening.length;
    if (opening === "/*") return endOfNestedComment(text, after);
    if (opening === '"') return endOfMultiline(text, after);
    if (!/^[bcr]/.test(opening)) return after;
    return endAfter(text, after, `"${opening.replace(/[^#]/g, "")}`);
  },
};

/** Texts in back-ticks, runes. */
export const goSyntax: CodeSyntax = {
  opening: /\/\/[^\n]*|\/\*|"[^"\\\n]*"|`[^`]*`?|'[^'\\\n]*'|["']/g,
  findEnd: () => plainEnd,
};

/** Text blocks. */
export const javaSyntax: CodeSyntax = {
  opening: /\/\/[^\n]*|\/\*|"""|"[^"\\\n]*"|'[^'\\\n]*'|["']/g,
  findEnd: () => plainEnd,
};

/** Joined lines, also of comments; raw texts with a delimiter; `'` between digits. */
export const cSyntax: CodeSyntax = {
  opening: /\/\/|\/\*|"[^"\\\n]*"|\b(?:u8|[uUL])?R"[^()\\\s"]{0,16}\(|(?<!\d)'[^'\\\n]*'|"|(?<!\d)'|\\\r?\n/g,
  findEnd: () => (text, at, opening) => {
    if (opening === "//") return endOfJoinedLine(text, at);
    if (!opening.endsWith("(")) return plainEnd(text, at, opening);
    const delimiter = opening.slice(opening.indexOf('"') + 1, -1);
    return endAfter(text, at + opening.length, `)${delimiter}"`);
  },
};

const kotlinTemplates: TemplateSyntax = {
  opening: "${",
  doubles: false,
  raw: true,
  marks: /"""|["'\\\n{}`]|\$\{|\/\/|\/\*/g,
  isTemplate: () => true,
};

/** Nested block comments, templates in texts, identifiers in back-ticks. */
export const kotlinSyntax: CodeSyntax = {
  opening: /\/\/[^\n]*|\/\*|"""|"[^"\\\n]*"|'[^'\\\n]*'|`[^`\n]*`|["']/g,
  keeps: "`",
  findEnd: () => {
    const templateEnd = templates(kotlinTemplates);
    return (text, at, opening) => {
      if (opening === "/*") return endOfNestedComment(text, at + 2);
      if (!opening.startsWith('"')) return plainEnd(text, at, opening);
      if (opening.length > 1 && opening !== '"""' && !opening.includes("${")) return at + opening.length;
      const quote = opening === '"""' ? opening : '"';
      return templateEnd(text, at, quote) ?? endOfText(text, at + quote.length, quote);
    };
  },
};

const pythonTemplates: TemplateSyntax = {
  opening: "{",
  doubles: true,
  raw: false,
  marks: /"""|'''|["'\\\n{}]/g,
  isTemplate: (text, at) => /(?:^|[^\w])(?:[ft]r?|r[ft])$/i.test(text.slice(Math.max(0, at - 3), at)),
};

/** Texts in three quotes, code in f-strings, joined lines. */
export const pythonSyntax: CodeSyntax = {
  opening: /#[^\n]*|"""|'''|"[^"\\\n]*"|'[^'\\\n]*'|["']|\\\r?\n/g,
  findEnd: () => {
    const templateEnd = templates(pythonTemplates);
    return (text, at, opening) => {
      const quote = /^(?:"""|'''|["'])/.exec(opening)?.[0];
      if (quote !== undefined && pythonTemplates.isTemplate(text, at)) {
        const end = templateEnd(text, at, quote);
        if (end !== undefined) return end;
      }
      return plainEnd(text, at, opening);
    };
  },
};

const plainEnd: FindEnd = (text, at, opening) => {
  const after = at + opening.length;
  if (opening === "/*") return endAfter(text, after, "*/");
  const isOpen = opening === '"' || opening === "'" || opening === '"""' || opening === "'''";
  return isOpen ? endOfText(text, after, opening) : after;
};

/** Gives up on code in texts after some that do not come out even: each of them may have cost a look at the rest. */
function templates(syntax: TemplateSyntax): (text: string, at: number, quote: string) => number | undefined {
  let failures = 0;
  return (text, at, quote) => {
    if (failures > 20) return undefined;
    const end = endOfTemplate(text, { at, quote }, syntax);
    if (end === undefined) failures += 1;
    return end;
  };
}

function endOfMultiline(text: string, from: number): number {
  const mark = /["\\]/g;
  mark.lastIndex = from;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    if (match[0] === '"') return mark.lastIndex;
    mark.lastIndex += 1;
  }
  return text.length;
}
