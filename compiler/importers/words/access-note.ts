import type { ClaimAccess } from "../../plan/plan.ts";

const forms: readonly (readonly [RegExp, ClaimAccess])[] = [
  [/^(?:new\b(?! section)|create|to be created)/i, "create"],
  [/^(?:delete|remove)d?\b/i, "delete"],
  [/^(?:read|reference|unchanged|no change|see\b|for context|pattern)/i, "read"],
  [/^(?:modif|extend|update|edit|existing|change|append|rewrite|full rewrite)/i, "modify"],
];

/** What a note beside a path, such as "new" or "DELETED", says is done to it; `undefined` where it says nothing. */
export function accessFromNote(note: string): ClaimAccess | undefined {
  return forms.find(([form]) => form.test(note.trim()))?.[1];
}
