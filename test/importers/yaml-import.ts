import type { ImportedPlan, ImportedTask } from "../../compiler/importers/imported.ts";
import type { Importer, ImportTree } from "../../compiler/importers/importer.ts";
import { sourceText } from "../../compiler/source/text.ts";

/** A tree of these files. */
export function treeOf(...files: readonly string[]): ImportTree {
  return {
    isFile: (path) => files.includes(path),
    isFolder: (path) => files.some((file) => file.startsWith(`${path.replace(/\/$/, "")}/`)),
    endingWith: (segments) => files.filter((file) => file.endsWith(`/${segments}`)).slice(0, 5),
  };
}

/** Reads a text as a plan of one file. */
export function importText(importer: Importer, text: string, tree?: ImportTree): ImportedPlan {
  return importer.read({ files: [sourceText("docs/shop/plan.yaml", text)], tree });
}

/** True where the importer takes the text for its own. */
export function isDetected(importer: Importer, text: string): boolean {
  return importer.detects([sourceText("docs/shop/plan.yaml", text)]);
}

/** The task of an id, which has to be there. */
export function taskOf(plan: ImportedPlan, id: string): ImportedTask {
  const task = plan.tasks.find((one) => one.id === id);
  if (task === undefined)
    throw new Error(`no task "${id}" among ${plan.tasks.map((one) => one.id).join(", ")}`);
  return task;
}

/** `access path`, and behind it by what it was concluded. */
export function claimsSaid({ claims }: ImportedTask): readonly string[] {
  return claims.map(({ access, pattern, inferred }) =>
    inferred === undefined ? `${access} ${pattern}` : `${access} ${pattern} (${inferred})`,
  );
}

/** Ids, with a mark behind those that were concluded. */
export function waitsFor({ dependsOn }: ImportedTask): readonly string[] {
  return dependsOn.map(({ value, inferred }) => (inferred === undefined ? value : `${value} (${inferred})`));
}

/** Plans that no importer of YAML may take: ours, a workflow, a package, nothing. */
export const foreignTexts: readonly string[] = [
  "version: 1\nname: shop\nsummary: a shop\nstrategy: parallel\ntasks:\n  - id: a\n    title: A\n    name: A\n    state: Todo\n    files: { modify: [a.ts] }\n    touches: []\n    produces: []\n",
  "version: 1\nname: shop\ntasks:\n  - { id: a, title: A, files: { create: [a.ts] } }\n",
  "name: ci\non: push\njobs:\n  test:\n    steps:\n      - run: npm test\n",
  "packages:\n  - packages/*\n",
  "tasks:\n  build:\n    cmds: [go build]\n",
  "",
  "just words",
  "[]",
];
