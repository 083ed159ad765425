/** The formats of `registry.ts`, in order of id, without what writes them. */
export const exportFormats: readonly string[] = [
  "beads",
  "gsd",
  "scout-and-wave",
  "spec-kit",
  "superpowers",
  "task-master",
];
