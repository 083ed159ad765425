import { readdirSync, readFileSync } from "node:fs";
import { Project, type SourceFile, SyntaxKind } from "ts-morph";
import { describe, expect, it } from "vitest";

/** All that a compile goes through. */
const beforeEmit = [
  "source",
  "diagnostics",
  "plan",
  "importers",
  "repo",
  "facts",
  "contracts",
  "rules",
  "schedule",
  "ir",
];

// Who may import whom. A folder may always import itself; `types` marks imports that must vanish at run time.
const layers: Readonly<Record<string, readonly string[]>> = {
  source: [],
  diagnostics: ["source"],
  graph: [],
  plan: ["source", "diagnostics"],
  importers: ["plan", "source", "diagnostics"],
  repo: ["source", "diagnostics", "graph"],
  facts: ["plan", "repo", "graph"],
  contracts: ["plan", "repo", "facts", "diagnostics"],
  schedule: ["facts", "plan", "graph", "diagnostics"],
  rules: ["facts", "plan", "repo", "contracts", "schedule (types)", "graph", "diagnostics", "source"],
  ir: ["source", "diagnostics", "graph", "plan", "repo", "facts", "contracts", "schedule"],
  emit: ["ir"],
  report: ["diagnostics", "source", "emit/quote.ts"],
  query: [
    "source",
    "plan",
    "importers",
    "repo",
    "graph",
    "facts",
    "emit/quote.ts",
    "report/counts.ts",
    "report/visible-text.ts",
  ],
  audit: ["ir", "repo", "contracts", "diagnostics"],
  guard: [],
  mailbox: ["source", "diagnostics"],
  pipeline: beforeEmit,
  "compile.ts": ["pipeline", ...beforeEmit],
  "index.ts": [
    "compile.ts",
    "pipeline (types)",
    "diagnostics",
    "emit",
    "importers",
    "ir",
    "plan",
    "repo",
    "rules",
  ],
  cli: [
    "compile.ts",
    "pipeline/check-together.ts",
    "pipeline/fix-harm.ts",
    "index.ts",
    "report",
    "query",
    "importers/export/export-plan.ts",
    "importers/export/formats.ts",
    "importers/export/mended-importer.ts",
    "importers/formats.ts",
    "importers/import-files.ts",
    "importers/plan-text.ts",
    "rules/checklist/plan-checklists.ts",
    "rules/import-findings.ts",
    "rules/registry.ts",
    "rules/rule.ts",
    "rules/run.ts",
    "emit",
    "mailbox",
    "repo/listing.ts",
    "repo/ignored-paths.ts",
    "repo/listing-commands.ts",
    "repo/table/cache-name.ts",
    "repo/table/shared-scan.ts",
    "repo/reader.ts",
    "repo (types)",
  ],
};

/** The one folder that may import a package. */
const packages: Readonly<Record<string, string>> = {
  yaml: "source",
  "@dagrejs/graphlib": "graph",
  "ts-morph": "repo",
  ignore: "repo",
  "jsonc-parser": "repo",
  commander: "cli",
  mdast: "importers",
  "mdast-util-from-markdown": "importers",
  "mdast-util-frontmatter": "importers",
  "mdast-util-gfm-table": "importers",
  "mdast-util-gfm-task-list-item": "importers",
  "micromark-extension-frontmatter": "importers",
  "micromark-extension-gfm-table": "importers",
  "micromark-extension-gfm-task-list-item": "importers",
};

/** The files that may touch the machine. */
const shell: ReadonlySet<string> = new Set([
  "cli/bin.ts",
  "cli/node-bytes.ts",
  "cli/node-cache.ts",
  "cli/node-checkout.ts",
  "cli/node-early.ts",
  "cli/node-git.ts",
  "cli/node-host.ts",
  "cli/node-ignored.ts",
  "cli/node-output.ts",
  "cli/node-repo.ts",
  "cli/node-scan.ts",
  "cli/node-thread.ts",
  "cli/scan-thread.ts",
  "guard/checkout.ts",
  "guard/claims.ts",
  "guard/completion.ts",
  "guard/hook-input.ts",
  "guard/install-settings.ts",
  "guard/install.ts",
  "guard/main.ts",
  "guard/self-test.ts",
  "guard/shell-writes.ts",
]);

const root = new URL("../compiler/", import.meta.url).pathname;

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly line: number;
  readonly target: string | undefined;
  readonly typeOnly: boolean;
  /** True for `import()`. */
  readonly late?: true;
}

const project = new Project({
  tsConfigFilePath: `${root}../tsconfig.json`,
  skipAddingFilesFromTsConfig: true,
});
const files = project.addSourceFilesAtPaths(`${root}**/*.ts`);
const imports: readonly Import[] = files.flatMap((file) => {
  const from = file.getFilePath().slice(root.length);
  return [...file.getImportDeclarations(), ...file.getExportDeclarations(), ...dynamicImports(file)].flatMap(
    (found): readonly Import[] => {
      if ("line" in found) return [found];
      const specifier = found.getModuleSpecifierValue();
      if (specifier === undefined) return [];
      const target = found.getModuleSpecifierSourceFile()?.getFilePath();
      return [
        {
          from,
          specifier,
          line: found.getStartLineNumber(),
          target: target?.startsWith(root) ? target.slice(root.length) : undefined,
          typeOnly: /^(import|export) type\b/.test(found.getText()),
        },
      ];
    },
  );
});

/** Calls of `import()`: heavy parts are loaded late, but the layers hold for them too. */
function dynamicImports(file: SourceFile): readonly Import[] {
  const from = file.getFilePath().slice(root.length);
  return file
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => call.getExpression().getKind() === SyntaxKind.ImportKeyword)
    .map((call) => {
      const specifier = call.getArguments()[0]?.asKind(SyntaxKind.StringLiteral)?.getLiteralValue() ?? "";
      return {
        from,
        specifier,
        line: call.getStartLineNumber(),
        target: specifier.startsWith(".")
          ? new URL(specifier, `file:///${from}`).pathname.slice(1)
          : undefined,
        typeOnly: false,
        late: true,
      };
    });
}

describe("architecture", () => {
  it("reads the imports of every file", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it("keeps the layers", () => {
    const broken = imports.filter(({ target }) => target !== undefined).filter((found) => !isAllowed(found));
    expect(broken.map(describeImport)).toEqual([]);
  });

  it("imports each package in one folder", () => {
    const outside = imports.filter(({ specifier }) => !/^(\.|node:)/.test(specifier));
    expect(new Set(outside.map(({ specifier }) => packageName(specifier)))).toEqual(
      new Set(Object.keys(packages)),
    );
    const broken = outside.filter(
      ({ from, specifier }) => packages[packageName(specifier)] !== folderOf(from),
    );
    expect(broken.map(describeImport)).toEqual([]);
  });

  it("touches the machine in the shell only", () => {
    const machine = imports.filter(
      ({ from, specifier }) => specifier.startsWith("node:") && !shell.has(from),
    );
    expect(machine.map(describeImport)).toEqual([]);
    const globals = files
      .filter((file) => !shell.has(file.getFilePath().slice(root.length)))
      .flatMap((file) =>
        [
          ...code(file.getFullText()).matchAll(
            /\b(process|console\.|Date\.now|new Date\(\)|Math\.random|localeCompare|toLocale\w*|Intl)\b/g,
          ),
        ].map(([word]) => `${file.getFilePath().slice(root.length)}: ${word}`),
      );
    expect(globals).toEqual([]);
  });

  it("loads ts-morph late: a plan with a syntax error never needs it", () => {
    const heavy = new Set(
      imports.filter(({ specifier }) => specifier === "ts-morph").map(({ from }) => from),
    );
    const reached = new Set(["compile.ts", "cli/bin.ts"]);
    for (const file of reached) {
      const needed = imports.filter((one) => one.from === file && !one.typeOnly && one.late !== true);
      for (const { target } of needed) if (target !== undefined) reached.add(target);
    }
    expect(reached.size).toBeGreaterThan(40);
    expect([...reached].filter((file) => heavy.has(file))).toEqual([]);
  });

  it("has no folder that the table does not know", () => {
    const folders = readdirSync(root, { withFileTypes: true }).map(({ name }) => name);
    expect(folders.filter((name) => layers[name] === undefined && name !== "README.md")).toEqual([]);
  });

  it("is described in compiler/README.md", () => {
    const page = readFileSync(`${root}README.md`, "utf8");
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !page.includes(`${name}/`))).toEqual([]);
  });
});

/** Comments and texts left out, so that only code is searched. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "");
}

function isAllowed({ from, target = "", typeOnly }: Import): boolean {
  const [own, other] = [folderOf(from), folderOf(target)];
  if (own === other) return true;
  const allowed = layers[own] ?? [];
  return (
    allowed.includes(other) || allowed.includes(target) || (typeOnly && allowed.includes(`${other} (types)`))
  );
}

function folderOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function packageName(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

function describeImport({ from, line, specifier }: Import): string {
  return `${from}:${line} imports ${specifier}`;
}
