/** A format that is read, in the words of help pages. */
export interface ImportFormat {
  /** As `--from` names it. */
  readonly id: string;
  /** Which file or folder to name. */
  readonly place: string;
}

/** The formats of `registry.ts`, in order of id, without what reads them. */
export const importFormats: readonly ImportFormat[] = [
  { id: "beads", place: ".beads/issues.jsonl" },
  { id: "ccpm", place: "a folder .claude/epics/NAME" },
  { id: "chopstack", place: "a plan in YAML" },
  { id: "flow-next", place: "a folder .flow/tasks, or .flow/tasks/EPIC for one epic of it" },
  { id: "gsd", place: "a folder .planning/phases/NN-NAME" },
  { id: "kiro", place: ".kiro/specs/NAME/tasks.md" },
  { id: "megapowers", place: "a folder .megapowers/plans/NAME/tasks" },
  { id: "openspec", place: "openspec/changes/NAME/tasks.md" },
  { id: "scout-and-wave", place: "docs/IMPL/IMPL-NAME.yaml" },
  { id: "shep", place: "specs/NAME/tasks.yaml" },
  { id: "sisyphus", place: ".sisyphus/plans/NAME.md" },
  { id: "spec-kit", place: "specs/NAME/tasks.md" },
  { id: "spec-kitty", place: "a folder kitty-specs/NAME/tasks" },
  { id: "superpowers", place: "docs/superpowers/plans/NAME.md" },
  { id: "table", place: "a CSV file, or Markdown with a table of tasks and files" },
  { id: "task-master", place: ".taskmaster/tasks/tasks.json" },
  { id: "work-packages", place: "openspec/changes/NAME/work-packages.yaml" },
];
