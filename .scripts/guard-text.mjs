// Programs of the guard, each as one file: its modules without types, each after those that it imports.
import { readFileSync } from "node:fs";
import { ts } from "ts-morph";

const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};
const importLine = /^import (?:type )?\{([^}]*)\} from "([^"]*)";\n/gm;

/** A module of TypeScript with the text of a program of the guard's folder, as one module without imports but those of node. */
export function guardText(folder, program, name) {
  const builtin = new Map();
  const names = modulesFrom(new URL(program, folder));
  const parts = names.map((file) => {
    const { outputText } = ts.transpileModule(readFileSync(new URL(file), "utf8"), {
      compilerOptions: options,
    });
    for (const [, list, from] of outputText.matchAll(importLine))
      if (from.startsWith("node:"))
        builtin.set(
          from,
          new Set([
            ...(builtin.get(from) ?? []),
            ...list
              .split(",")
              .map((name) => name.trim())
              .filter((name) => name !== ""),
          ]),
        );
    return compact(outputText.replace(importLine, "").replace(/^export (?:\{\};\n)?/gm, ""));
  });
  const imports = [...builtin]
    .sort()
    .map(([from, list]) => `import { ${[...list].sort().join(", ")} } from "${from}";`);
  const lines = [...imports, "", ...parts.join("\n").trimEnd().split("\n")];
  return `// Generated from compiler/guard by \`npm run generate\`. Do not edit.

/** The program ${program} as one module without imports but those of node. */
export const ${name}: string = [
${lines.map((line) => `  ${JSON.stringify(line)},`).join("\n")}
].join("\\n");
`;
}

/** A module and all that it imports, what is imported first. */
function modulesFrom(file, known = []) {
  if (known.includes(file.href)) return known;
  const imported = [...readFileSync(file, "utf8").matchAll(importLine)].map(([, , from]) => from);
  const before = imported
    .filter((from) => from.startsWith("."))
    .reduce((seen, from) => modulesFrom(new URL(from, file), seen), known);
  return [...before, file.href];
}

/** Two spaces and no lone statements, as in the sources. */
function compact(text) {
  return text
    .replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2))
    .replace(/^( *(?:else )?if \(.*\))\n +(\S.*;)$/gm, "$1 $2");
}
