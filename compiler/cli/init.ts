import type { RepoReader } from "../index.ts";
import { visibleText } from "../report/visible-text.ts";
import { type CommandLine, examples } from "./command-line.ts";
import { misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { fileNameOf, folderOf, joinPath } from "./path.ts";
import { shellWord } from "./shell-word.ts";

/** The flags of `init`. */
interface InitOptions {
  readonly out: string;
}

/** Adds `seamwright init`: writes a first plan. */
export function initCommand({ program, host, finish }: CommandLine): void {
  program
    .command("init")
    .summary("write a first plan for this repository")
    .description("Looks at the repository and writes a small plan for it to start from. Overwrites nothing.")
    .option("--out <file>", "where to write it", "plan.yaml")
    .addHelpText("after", examples("seamwright init", "seamwright init --out plans/first.yaml"))
    .action(async (options: InitOptions) => finish(await init(host, options)));
}

async function init(host: Host, { out }: InitOptions): Promise<ExitCode> {
  if (host.files.entryAt(out) !== undefined) {
    return misuse(host, `"${out}" exists already; name another file with --out`);
  }
  const { applyChanges } = await import("./file-changes.ts");
  const content = await firstPlan(host, folderOf(out));
  const failure = applyChanges(host.files, [{ path: out, file: { content, executable: false } }]);
  if (failure !== undefined) return misuse(host, failure);
  const next = `change it to what you want done, then run "seamwright lint ${shellWord(out)}"`;
  host.stdout.write(`wrote ${visibleText(out)}\nnext: ${next}\n`);
  return 0;
}

async function firstPlan(host: Host, folder: string): Promise<string> {
  const { packageFacts } = await import("./package-scripts.ts");
  const { surveyRepo } = await import("./repo-survey.ts");
  const { draftPlan } = await import("./plan-draft.ts");
  const reader = await readerAround(host, folder);
  const facts = packageFacts(reader);
  const names = [facts.name?.replace(/^@[^/]*\//, ""), host.folderName].map(kebabCase);
  return draftPlan({
    name: names.find((name) => name !== "") ?? "plan",
    schema: schemaFor(host, folder),
    survey: surveyRepo(reader.files),
    facts,
  });
}

/** The tree that the plan will be checked against; an empty one when it cannot be opened. */
async function readerAround(host: Host, folder: string): Promise<RepoReader> {
  const open = await host.repoOpener();
  const existing = host.files.entryAt(folder) === undefined ? "." : folder;
  const access = await open(existing, { root: undefined, include: [], exclude: [], tsconfig: undefined });
  return access.ok ? access.reader : { files: [], read: () => undefined };
}

function kebabCase(name: string | undefined): string {
  const words = (name ?? "").replace(/([a-z\d])([A-Z])/g, "$1-$2").toLowerCase();
  return words
    .replace(/[^a-z\d]+/g, "-")
    .slice(0, 64)
    .replace(/^-|-$/g, "");
}

/** The schema of the installed package as seen from the plan, else its address. */
function schemaFor(host: Host, folder: string): string {
  return installedSchema(host, folder, "") ?? "https://unpkg.com/seamwright/schema/plan.schema.json";
}

function installedSchema(host: Host, folder: string, up: string): string | undefined {
  const path = "node_modules/seamwright/schema/plan.schema.json";
  if (host.files.entryAt(joinPath(folder, path)) !== undefined) return `${up}${path}`;
  const isTop = folder === "." || folder === "/" || fileNameOf(folder) === "..";
  return isTop ? undefined : installedSchema(host, folderOf(folder), `${up}../`);
}
