import fc from "fast-check";
import { Project, ts } from "ts-morph";
import { expect, it } from "vitest";
import { memoryRepository } from "../contracts/memory-repository.ts";

/** What an export may be, and how it may use the one before it. */
const declarations: readonly ((name: string, before: string) => string)[] = [
  (name, before) => `export const ${name} = ${before};`,
  (name, before) => `export const ${name} = { before: ${before}, at: new Date(0) };`,
  (name, before) => `export function ${name}() { return [${before}]; }`,
  (name, before) => `export async function ${name}(count = 1) { return { count, before: ${before} }; }`,
  (name, before) => `export const ${name} = new Map([["a", ${before}]]);`,
  (name, before) => `export class ${name} { own = ${before}; list() { return this.own; } }`,
  (name, before) => `class Kept${name} { one = ${before} }\nexport const ${name} = () => new Kept${name}();`,
  (name, before) => `export const ${name} = (page: HTMLElement) => ({ page, before: ${before} });`,
  (name) => `export const ${name} = [1, 2].map((one) => ({ one })).filter(Boolean);`,
  (name) => `export let ${name}: string | undefined = undefined;`,
];

type Files = Readonly<Record<string, string>>;

/** A file for each pick; every export uses that of the file before, and every file has one more by the same name. */
function chain(folder: string, picks: readonly number[]): Files {
  const files: Record<string, string> = {
    [`${folder}/e0.ts`]: `export const ${folder}e0 = { id: "first" };`,
  };
  for (const [index, pick] of picks.entries()) {
    const [before, name] = [`${folder}e${index}`, `${folder}e${index + 1}`];
    const all = [
      `import { ${before} } from "./e${index}.ts";`,
      declarations[pick]?.(name, before) ?? "",
      `export const ${name}Again = ${name};`,
    ];
    files[`${folder}/e${index + 1}.ts`] = all.join("\n");
  }
  return files;
}

/** The declarations of all files as TypeScript writes them when it has all files and all libraries. */
function byTypeScript(files: Files): string {
  const compilerOptions: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    declaration: true,
    emitDeclarationOnly: true,
  };
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions });
  for (const [path, text] of Object.entries(files)) project.createSourceFile(path, text);
  const emitted = project.emitToMemory({ emitOnlyDtsFiles: true }).getFiles();
  return plain(emitted.map(({ text }) => text).join("\n"));
}

function plain(text: string): string {
  return text
    .replace(/import\("[^"]*"\)\.|\b(?:export|declare) /g, "")
    .replace(/\s+/g, " ")
    .trim();
}

it("says of every value what TypeScript says when it has read everything", () => {
  const picks = fc.array(fc.nat(declarations.length - 1), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(picks, { minLength: 12, maxLength: 12 }), (chains) => {
      const files = Object.assign({}, ...chains.map((chosen, index) => chain(`c${index}`, chosen)));
      const whole = byTypeScript(files);
      const { symbols } = memoryRepository(files);
      for (const path of Object.keys(files).reverse()) {
        for (const { text } of symbols.exportsOf(path)) expect(whole).toContain(plain(text));
      }
    }),
    { numRuns: 2 },
  );
}, 60_000);
