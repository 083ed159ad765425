import fc from "fast-check";

/** The texts of a program's language, by the ending of its file. */
export type Ending = "ts" | "tsx" | "js" | "jsx";

const name = fc.constantFrom(
  "a",
  "b",
  "till",
  "type",
  "from",
  "as",
  "of",
  "get",
  "async",
  "module",
  "$x",
  "été",
  "名",
);
const local = fc.constantFrom("a", "b", "c", "till", "coin");
const specifier = fc.constantFrom(
  '"./till"', "'./till'", '"shop/coin"', "'@shop/lamp'", '"a b"', "'it\\'s'", '"\\x61"', '"<a>"', '"//x"', "'/*'", '""',
); // biome-ignore format: a list
const plain = fc.oneof(
  { weight: 4, arbitrary: specifier },
  { weight: 1, arbitrary: fc.constantFrom("`./till`", "`a b`") },
);
/** Texts that look like what they are not. */
const bait = fc.constantFrom(
  'import x from "bait"', "import('bait')", 'require("bait")', 'export * from "bait"', "it's", 'say "hi', "`", "</a>", "{", "}",
  "(", ")", "/*", "//", "*/", "<a", "import", "from", "export {", "$", "if (", "",
); // biome-ignore format: a list

function quoted(quote: string): fc.Arbitrary<string> {
  const special = new RegExp(`[\\\\${quote}]`, "g");
  return bait.map((text) => `${quote}${text.replace(special, "\\$&")}${quote}`);
}

const comment = fc.oneof(
  bait.map((text) => `/* ${text.replaceAll("*/", "")} */`),
  bait.map((text) => `// ${text}\n`),
);
/** What may stand between any two tokens. */
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(" ") },
  { weight: 2, arbitrary: fc.constantFrom("\n", "\r\n", "\t", "  ", "\n\n") },
  { weight: 2, arbitrary: comment },
);
const regex = fc.constantFrom(
  "/a/", "/[/'\"]/g", "/\\//", "/it's/", "/`/u", "/\"/", "/import('x')/", "/require\\(\"x\"\\)/", "/{/", "/}/", "/(?:\\))/y",
  "/</", "/[\\]`]/", "/=/", "/\\(/",
); // biome-ignore format: a list

/** Parts put together with gaps between them. */
function seq(...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> {
  const arbitraries = parts.map((part) => (typeof part === "string" ? fc.constant(part) : part));
  return fc
    .tuple(fc.tuple(...arbitraries), fc.array(gap, { minLength: parts.length, maxLength: parts.length }))
    .map(([texts, gaps]) =>
      texts.map((text, index) => text + (index + 1 < texts.length ? gaps[index] : "")).join(""),
    );
}

function listOf(item: fc.Arbitrary<string>, maxLength = 3): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(item, { maxLength }), gap, fc.boolean())
    .map(([items, space, comma]) => items.join(`,${space}`) + (comma && items.length > 0 ? "," : ""));
}

const option = <T extends string>(...texts: readonly T[]): fc.Arbitrary<string> =>
  fc.constantFrom("", ...texts);

/** What only TypeScript can write is put in place of the rest where the ending allows it. */
function typed(ending: Ending, text: fc.Arbitrary<string>, rest: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return ending === "ts" || ending === "tsx" ? text : rest;
}

function clauses(isTyped: boolean): {
  readonly imports: fc.Arbitrary<string>;
  readonly exports: fc.Arbitrary<string>;
} {
  const modifier = isTyped ? option("type ") : fc.constant("");
  const exportedName = fc.oneof(
    { weight: 6, arbitrary: name },
    { weight: 1, arbitrary: fc.constantFrom('"a-b"', "'{'", '"from"', "default") },
  );
  const imported = fc.oneof(
    fc.tuple(modifier, local).map((parts) => parts.join("")),
    fc.tuple(modifier, seq(exportedName, "as", local)).map((parts) => parts.join("")),
    ...(isTyped
      ? [
          fc.constantFrom(
            "type",
            "type as",
            "type as as",
            "type as as a",
            "type type",
            "as as type",
            "type /**/ b",
          ),
        ]
      : []),
  );
  const exported = fc.oneof(
    fc.tuple(modifier, name).map((parts) => parts.join("")),
    fc.tuple(modifier, seq(name, "as", exportedName)).map((parts) => parts.join("")),
  );
  return {
    imports: fc
      .tuple(gap, listOf(imported), gap)
      .map(([before, list, after]) => `{${before}${list}${after}}`),
    exports: fc
      .tuple(gap, listOf(exported), gap)
      .map(([before, list, after]) => `{${before}${list}${after}}`),
  };
}

/** Statements at the top of a file that ask for modules. */
function moduleStatement(ending: Ending): fc.Arbitrary<string> {
  const isTyped = ending === "ts" || ending === "tsx";
  const { imports, exports } = clauses(isTyped);
  const modifier = isTyped ? option("type ") : fc.constant("");
  const attributes = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom("", ";") },
    {
      weight: 1,
      arbitrary: fc.constantFrom(" with { type: 'json' }", " with {}", ' with { "type": "css" };'),
    },
  );
  const star = seq("*", "as", name);
  const clause = fc.oneof(
    imports,
    local,
    seq("*", "as", local),
    seq(local, ",", imports),
    seq(local, ",", "*", "as", local),
  );
  const end = fc.tuple(specifier, attributes).map((parts) => parts.join(""));
  return fc.oneof(
    seq("import", end),
    seq("import", clause, "from", end),
    ...(isTyped
      ? [
          seq("import", "type", fc.oneof(imports, name, star), "from", end),
          seq("import", local, "=", "require", "(", specifier, ")", ";"),
          seq("import", "type", local, "=", "require", "(", specifier, ")", ";"),
          seq("export", "import", local, "=", "require", "(", specifier, ")", ";"),
          fc.constantFrom("import a = a.b.c;", "import till=a.b"),
          seq(
            fc.tuple(fc.constant("declare module "), specifier).map((parts) => parts.join("")),
            "{",
            fc.constantFrom("", "const x: 1", "export {}", 'export * from "./in"'),
            "}",
          ),
        ]
      : []),
    fc
      .tuple(modifier, fc.oneof(exports, fc.constant("*"), star), gap, gap, end)
      .map(([type, list, before, after, text]) => `export ${type}${list}${before}from${after}${text}`),
    fc.tuple(modifier, exports).map(([type, list]) => `export ${type}${list};`),
  );
}

interface Code {
  expression: string;
  operand: string;
  statement: string;
  element: string;
  child: string;
  type: string;
}

function calls(expression: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const argument = fc.oneof(
    { weight: 5, arbitrary: plain },
    { weight: 1, arbitrary: seq(plain, "+", expression) },
  );
  return fc.oneof(
    seq("import", "(", argument, ")"),
    seq("import", "(", argument, ",", "{ with: { type: 'json' } }", ")"),
    seq("require", "(", argument, ")"),
    seq("require", ".", "resolve", "(", argument, ")"),
    seq("require", "?.", "(", argument, ")"),
    seq("a", ".", "require", "(", argument, ")"),
    seq("a", "?.", "import", "(", argument, ")"),
    seq("await", "import", "(", argument, ")"),
    seq("import", ".", "meta", ".", "url"),
    seq("[", "...", "require", "(", argument, ")", "]"),
    seq("new", "require", "(", argument, ")"),
    seq("(", "await", "import", "(", argument, ")", ")", ".", name),
    seq("import", "(", argument, ")", ".then", "(", "({ a }) => a", ")"),
  );
}

/** An element has no types in `.ts`. */
function hasElements(ending: Ending): boolean {
  return ending !== "ts";
}

function code(ending: Ending): {
  readonly expression: fc.Arbitrary<string>;
  readonly statement: fc.Arbitrary<string>;
} {
  const isTyped = ending === "ts" || ending === "tsx";
  return fc.letrec<Code>((tie: fc.LetrecTypedTie<Code>) => {
    const expression = tie("expression");
    const operand = tie("operand");
    const statement = tie("statement");
    const type = tie("type");
    const template = fc
      .array(
        fc.oneof(
          bait.map((text) => text.replace(/[\\`$]/g, "\\$&")),
          fc.tuple(gap, expression, gap).map(([a, b, c]) => `\${${a}${b}${c}}`),
        ),
        { maxLength: 3 },
      )
      .map((parts) => `\`${parts.join("")}\``);
    const key = fc.constantFrom(
      "import",
      "export",
      "require",
      "from",
      "module",
      "type",
      "if",
      "return",
      '"a b"',
      "[a]",
      "0",
    );
    const block = fc.array(statement, { maxLength: 2 }).map((parts) => `{ ${parts.join("\n")} }`);
    const object = fc
      .array(
        fc.oneof(
          fc.tuple(key, gap, expression).map(([a, b, c]) => `${a}:${b}${c}`),
          fc.tuple(key, block).map(([a, b]) => `${a}() ${b}`),
          expression.map((text) => `...(${text})`),
        ),
        { maxLength: 3 },
      )
      .map((parts) => `{ ${parts.join(", ")} }`);
    const classBody = fc
      .array(
        fc.oneof(
          fc
            .tuple(fc.constantFrom("", "static ", "async ", "get "), key, block)
            .map(([a, b, c]) => `${a}${b}() ${c}`),
          fc.tuple(key, expression).map(([a, b]) => `${a} = ${b};`),
          fc.tuple(block).map(([a]) => `static ${a}`),
          ...(isTyped
            ? [
                fc.tuple(key, type).map(([a, b]) => `declare ${a}: ${b};`),
                type.map((text) => `m<T>(x: T): ${text} { return x }`),
              ]
            : []),
        ),
        { maxLength: 3 },
      )
      .map((parts) => `{ ${parts.join("\n")} }`);
    const typedExpression = fc.oneof(
      // Behind a line break these are names.
      fc.tuple(operand, fc.constantFrom(" as ", " satisfies "), type).map((parts) => parts.join("")),
      operand.map((text) => `${text}!`),
      fc.tuple(operand, gap, regex).map(([a, b, c]) => `${a}!${b}/ 2 + ${c}.x`),
      seq(
        fc.constantFrom(
          "<T,>(x: T) =>",
          "<T extends object>(x: T) =>",
          "<T, U>(x: T): U =>",
          "<const T,>(x: T) =>",
          "async <T,>(x: T) =>",
          "<T extends\n        object>(x: T) =>",
        ),
        operand,
      ),
      fc.tuple(type, plain).map(([a, b]) => `require<${a}>(${b})`),
      fc.tuple(type, operand).map(([a, b]) => `f<${a}>(${b})`),
      ...(ending === "ts" ? [fc.tuple(type, operand).map(([a, b]) => `<${a}>${b}`)] : []),
    );
    const element = hasElements(ending) ? [tie("element")] : [];
    return {
      expression: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        operand,
        seq(
          operand,
          fc.constantFrom(
            "+",
            "/",
            "&&",
            "<",
            ">",
            "??",
            "===",
            "<<",
            "%",
            ",",
            "in",
            "instanceof",
            "||",
            "-",
            "!==",
            ">=",
          ),
          operand,
        ),
        seq(operand, "?", operand, ":", operand),
        // What `typeof` is of a promise no one asks: `typeof import()` is taken for a type.
        fc
          .tuple(fc.constantFrom("!", "typeof !", "-", "void ", "await ", "!!", "~", "+"), operand)
          .map((parts) => parts.join("")),
        fc.constantFrom("i++", "--i", "i-- / 2", "i++ / 2", "++i / i"),
        seq("(", expression, ")"),
        seq(fc.constantFrom("() =>", "async () =>", "x =>", "(x) =>"), operand),
        fc
          .tuple(fc.constantFrom("() => ", "function () ", "async function* f() ", "(x, y) => "), block)
          .map(([a, b]) => `(${a}${b})`),
        classBody.map((text) => `(class ${text})`),
        ...(isTyped ? [typedExpression] : []),
      ),
      operand: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom(
          "a",
          "b.c",
          "d[0]",
          "f()",
          "1",
          "1.5",
          "this",
          "x.import",
          "x.of",
          "1.",
          ".5",
          "0x1f",
          "a?.b",
          "x.if(a)",
          "null",
          "super.x",
        ),
        quoted('"'),
        quoted("'"),
        regex,
        { weight: 3, arbitrary: calls(expression) },
        template,
        fc.tuple(fc.constantFrom("tag", "a.b"), template).map((parts) => parts.join("")),
        fc
          .array(expression, { maxLength: 2 })
          .map((parts) => `[${parts.map((part) => `(${part})`).join(", ")}]`),
        object.map((text) => `(${text})`),
        seq("(", expression, ")"),
        fc.tuple(expression, expression).map(([a, b]) => `f(${a.includes(",") ? `(${a})` : a}, (${b}))`),
        ...element,
      ),
      statement: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        expression.map((text) => `;(${text});`),
        fc
          .tuple(fc.constantFrom("const x = ", "let y = ", "x = ", "return ", "throw ", "var z ="), operand)
          .map(([a, b]) => `${a}${b};`),
        fc
          .tuple(
            expression,
            fc.oneof(
              block,
              statement,
              regex.map((text) => `${text}.test(a);`),
            ),
          )
          .map(([a, b]) => `if (${a}) ${b}`),
        fc.tuple(expression, block, block).map(([a, b, c]) => `if (${a}) ${b} else ${c}`),
        fc.tuple(operand, block).map(([a, b]) => `for (const x of ${a}) ${b}`),
        fc.tuple(expression, block).map(([a, b]) => `while (${a}) ${b}`),
        fc.tuple(block, expression).map(([a, b]) => `do ${a} while (${b});`),
        fc.tuple(block, block).map(([a, b]) => `try ${a} catch ${b}`),
        fc.tuple(block, regex).map(([a, b]) => `${a} ${b}.test(x);`),
        fc
          .tuple(expression, block)
          .map(([a, b]) => `switch (x) { case ${a.includes(":") ? `(${a})` : a}: ${b} break; default: }`),
        fc
          .tuple(fc.constantFrom("function f() ", "async function g(x) "), block)
          .map((parts) => parts.join("")),
        classBody.map((text) => `class A ${text}`),
        fc.tuple(object, operand).map(([a, b]) => `const { x } = ${a}, y = ${b}`),
        comment.map((text) => `${text}\n`),
        ...(isTyped
          ? [
              type.map((text) => `type X = ${text};`),
              type.map((text) => `let t: ${text};`),
              type.map((text) => `interface I { <V>(x: V): ${text}; import: ${text}; a: string }`),
              type.map((text) => `function f<T extends ${text}>(x: T): x is T { return true }`),
              fc.constantFrom(
                "enum K { import = 1, export }",
                "namespace N { export const a = 1 }",
                "abstract class B { abstract m(): void }",
              ),
            ]
          : []),
      ),
      type: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom(
          "string",
          "A.B",
          "'a' | \"it's\"",
          "number[]",
          // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test holds a template
          "`a${string}`",
          "unique symbol",
          "<T>(x: T) => T",
          "() => void",
          "new () => A",
          "{ a: 1 }",
        ),
        specifier.map((text) => `import(${text}).T`),
        specifier.map((text) => `typeof import(${text})`),
        specifier.map((text) => `import(${text}).a.b<string>`),
        type.map((text) => `Array<${text}>`),
        type.map((text) => `{ import: ${text}; (x: ${text}): 1; require?: 1 }`),
        fc.tuple(type, type).map(([a, b]) => `(${a}) extends infer U ? ${b} : never`),
        fc.tuple(type, type).map(([a, b]) => `[${a}, x: ${b}]`.replace("x: ", "")),
      ),
      element: elementOf(ending, { expression, template, child: tie("child") }),
      child: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        bait.filter((text) => !/[<>{}]/.test(text)),
        fc.constantFrom(
          "don't",
          '"',
          "import x from 'bait'",
          "a / b",
          "&lt;",
          "require('bait')",
          "// no comment",
          "`",
        ),
        fc.tuple(gap, expression, gap).map(([a, b, c]) => `{${a}${b}${c}}`),
        comment.map((text) => `{${text}}`),
        tie("element"),
      ),
    };
  });
}

interface Inner {
  readonly expression: fc.Arbitrary<string>;
  readonly template: fc.Arbitrary<string>;
  readonly child: fc.Arbitrary<string>;
}

function elementOf(ending: Ending, { expression, template, child }: Inner): fc.Arbitrary<string> {
  const attribute = fc.oneof(
    fc.constantFrom("a", "data-b='it\"s'", 'c="don\'t {"', "x:y='<'", 'd="/>"', "e='\n'", 'import="x"'),
    expression.map((text) => `a={(${text})}`),
    expression.map((text) => `{...(${text})}`),
    expression.map((text) => `style={{ a: (${text}) }}`),
    template.map((text) => `f={${text}}`),
    comment,
  );
  const tag = fc.constantFrom("a", "T", "Row.Cell", "x-y", "div", "svg:a");
  const attributes = fc
    .tuple(fc.array(attribute, { maxLength: 2 }), gap)
    .map(([items, space]) => items.map((item) => ` ${item}`).join("") + space);
  // Of a module that types here are taken from only a parser tells.
  const someTypes = fc.constantFrom(
    "",
    "",
    "<string>",
    "<Array<A>>",
    "<{ import: (x: 1) => void }>",
    "<'>'>",
  );
  const fewImports = { weight: 1, arbitrary: fc.constant('<import("./row").Row>') };
  const args = typed(ending, fc.oneof({ weight: 40, arbitrary: someTypes }, fewImports), fc.constant(""));
  const children = fc.array(child, { maxLength: 3 }).map((parts) => parts.join("\n"));
  return fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.tuple(tag, args, attributes).map(([a, b, c]) => `<${a}${b}${c}/>`),
    fc.tuple(tag, args, attributes, children).map(([a, b, c, d]) => `<${a}${b}${c}>${d}</${a}>`),
    children.map((text) => `<>${text}</>`),
  );
}

/** JSDoc before a declaration, which only JavaScript takes types from. */
const documented = fc
  .tuple(
    fc.constantFrom(
      '@type {import("./doc").A}', "@param {Map<import('@s/p').C, import('./d').D>} a", '@returns {Promise<import("./r").R>}',
      "@import { A, B as C } from './doc'", "@import D, * as E from './doc'", "@typedef {import('./doc').A} A", "@foo {import('bait')}",
      "see import('bait') {import('bait')}", "@example\n * f(() => { import('bait') })", "@type {{ a: import('./doc').A, b: '}' }}",
    ), // biome-ignore format: a list
    fc.constantFrom("const x = 1;", "function f(a) {}", "class A {}", "export default {};"),
  )
  .map(([tag, declaration]) => `\n/**\n * ${tag}\n */\n${declaration}`);

const head = fc.constantFrom(
  "", "", "", "#!/usr/bin/env node\n", '"use strict";\n', "'use client'\n", "\ufeff", "// a\n", '/// <reference path="./g.d.ts" />\n',
  "/// <reference types='x' />\n", "/* import 'bait' */\n", "/// <reference path='g.d.ts'>\n", "/** @file import('bait') */\n",
); // biome-ignore format: a list

/** Programs that mix imports of every form with all that only looks like one. Most are valid; not all. */
export function program(ending: Ending): fc.Arbitrary<string> {
  const { statement } = code(ending);
  const extra = ending === "js" || ending === "jsx" ? [{ weight: 1, arbitrary: documented }] : [];
  const item = fc.oneof(
    { weight: 3, arbitrary: moduleStatement(ending) },
    { weight: 4, arbitrary: statement },
    ...extra,
  );
  return fc
    .tuple(head, fc.array(moduleStatement(ending), { maxLength: 3 }), fc.array(item, { maxLength: 5 }))
    .map(([first, imports, rest]) => `${first}${[...imports, ...rest].join("\n")}\n`);
}
