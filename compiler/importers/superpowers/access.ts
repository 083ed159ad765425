import type { ClaimAccess } from "../../plan/plan.ts";

/** What a label says of the paths behind it. */
export interface FileLabel {
  /** `move` and `copy` have two ends; `run` names a command; `undefined` says nothing. */
  readonly does: ClaimAccess | "move" | "copy" | "run" | undefined;
  /** By what that was concluded, where it is not plain. */
  readonly inferred?: string;
  /** True where the author may have meant something else. */
  readonly isDoubtful?: boolean;
}

const words: readonly (readonly [FileLabel["does"], RegExp])[] = [
  ["create", /^(create[sd]?|new|scaffold)$/],
  [
    "modify",
    /^(modify|modif(?:y|ies|ied|ication)|update[sd]?|edit(?:s|ed)?|change[sd]?|extend(?:s|ed)?|refactor(?:ed)?|rewrit(?:e|es|ten)|replace[sd]?|append)$/,
  ],
  ["delete", /^(delete[sd]?|remove[sd]?)$/],
  [
    "write",
    /^(tests?|add(?:s|ed)?|writ(?:e|es|ten)|auto-generated?|generated?|generates|regen|regenerate[sd]?|touch|stage|commit)$/,
  ],
  ["read", /^(read|references?|verify|check|see|review|inspect|context|consult|unchanged|confirm|use[sd]?)$/],
  ["move", /^(move[sd]?|rename[sd]?)$/],
  ["copy", /^(copy|copied|copies)$/],
  ["run", /^(run|command)$/],
];

/** What one word says, in any case; `undefined` for a word that is no label of files. */
export function fileWord(word: string): FileLabel["does"] {
  const lower = word.toLowerCase();
  return words.find(([, form]) => form.test(lower))?.[0];
}

/** Reads a label such as `Modify`, `Test (new)` or `Modify/Delete`. */
export function fileLabel(label: string): FileLabel | undefined {
  const inferred = `the label "${label}"`;
  const main = label.replace(/\([^()]*\)/g, " ");
  const all = [...main.matchAll(/[A-Za-z][A-Za-z-]*/g)].flatMap(([word]) => fileWord(word) ?? []);
  const does = new Set(all);
  if (does.size === 0) return undefined;
  if (does.has("modify") && does.has("delete")) return { does: "modify", inferred, isDoubtful: true };
  if (does.has("modify") && does.has("create")) return { does: "write", inferred };
  const note = [...label.matchAll(/\(([A-Za-z]+)[^()]*\)/g)].flatMap(
    ([, word]) => fileWord(word ?? "") ?? [],
  );
  if (all[0] === "write" && note[0] !== undefined && note[0] !== "run") return { does: note[0], inferred };
  return { does: all[0] };
}

/** What the label of the whole block says, such as `Files to create`; nothing for most. `undefined`: no such block. */
export function filesBlock(label: string): FileLabel | undefined {
  const form =
    /^(?:(?:new|modified|changed|created|target|affected|relevant|key|touched|deleted|test)\s+)?files?(?:\s+(?:to\s+|being\s+)?(?:(?:be\s+)?(?:create|modify|modified|created|changed?|owned|paths?|touch(?:ed)?|affected|deleted?|update[d]?|read|edit(?:ed)?|list)(?:\s*[/&,]\s*|\s+(?:or|and)\s+)?)+)?(?:\s*\([^()]*\))?$/i;
  const bounded = label.length > 60 ? "" : label.trim();
  if (!form.test(bounded)) return undefined;
  const found = fileLabel(bounded.replace(/\b(owned|paths?|touch(?:ed)?|affected|changed)\b/gi, ""));
  return found === undefined || found.does === "run" ? { does: undefined } : found;
}

const notes: readonly (readonly [ClaimAccess, RegExp])[] = [
  [
    "create",
    /^(?:a\s+)?(?:brand\s+)?new(?:\s+(?:file|module|test|tests|test file))?\s*(?:$|[,;:.—–-])|^creat(?:e|ed)\b/i,
  ],
  ["delete", /^(?:to be\s+)?(?:deleted?|removed?)\b\s*(?:$|[,;:.—–-])/i],
  ["modify", /^(?:modify|modified|update[d]?|edit(?:ed)?|existing)\b\s*(?:$|[,;:.—–-])/i],
  ["read", /^(?:read[- ]only|read|reference|unchanged|for reference)\b\s*(?:$|[,;:.—–-])/i],
];

/** What a note such as `(new file)` says. */
export function accessFromNote(note: string | undefined): ClaimAccess | undefined {
  if (note === undefined) return undefined;
  return notes.find(([, form]) => form.test(note.trim()))?.[0];
}
