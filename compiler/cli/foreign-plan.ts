import type { PlanFileBytes } from "../importers/import-files.ts";
import type { ImportFiles } from "../index.ts";
import type { Chosen } from "./complain.ts";
import type { Host } from "./host.ts";
import { fileNameOf, folderOf, joinPath } from "./path.ts";

/** Bytes of a file as the user named it. */
export interface NamedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What to look for: the id of a format, or nothing in particular. */
type Wanted = string | undefined;

/** A file in another format; `undefined` when it is to be read as a plan of ours. */
export async function foreignFile(file: NamedBytes, from?: Wanted): Promise<Chosen<ImportFiles | undefined>> {
  if (from === undefined && isOurs(file)) return { ok: true, value: undefined };
  const found = await foreignPlan([file], from);
  if (found !== undefined) return { ok: true, value: found };
  if (/\.(?:ya?ml|json)$/i.test(file.path) || file.path === "<stdin>") return { ok: true, value: undefined };
  const help = 'run "seamwright import --help" for the formats that are read';
  return { ok: false, message: `"${file.path}" is no plan in a format that is known; ${help}` };
}

/** A plan that is a folder of files, or all files of a folder that begin with one name. */
export async function foreignFolder(host: Host, name: string, from?: Wanted): Promise<Chosen<ImportFiles>> {
  const paths = filesOf(host, name);
  const files = paths.map((path): PlanFileBytes => {
    const read = host.files.read(path);
    return { path, bytes: read.ok ? read.bytes : undefined };
  });
  const found = files.length === 0 ? undefined : await foreignPlan(files, from);
  if (found !== undefined) return { ok: true, value: found };
  return {
    ok: false,
    message: `"${name}" is a folder without a plan in a format that is known; name a plan file`,
  };
}

/** Files that the name stands for: those in a folder, or beside it where it is the beginning of theirs. */
export function filesOf(host: Host, name: string): readonly string[] {
  const kind = host.files.entryAt(name)?.kind;
  const folder = kind === undefined ? folderOf(name) : name;
  const start = kind === undefined ? `${fileNameOf(name)}.` : "";
  const names = host.files.list(folder).filter((file) => file.startsWith(start) && planEndings.test(file));
  return names.slice(0, maxFiles).map((file) => joinPath(folder, file));
}

const planEndings = /\.(?:md|json|ya?ml)$/i;
const maxFiles = 2000;

/** So that most plans are read without the readers of other formats being loaded. */
function isOurs({ path, bytes }: NamedBytes): boolean {
  if (!/\.(?:ya?ml|json)$/i.test(path) && path !== "<stdin>") return false;
  return /^\s*version\s*:|"version"\s*:\s*\d/m.test(new TextDecoder().decode(bytes));
}

async function foreignPlan(files: readonly PlanFileBytes[], from: Wanted): Promise<ImportFiles | undefined> {
  const { importFiles } = await import("../importers/import-files.ts");
  return importFiles(files, from);
}
