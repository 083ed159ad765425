import type { ImportedClaim } from "../imported.ts";

/** What is done to a file. */
export type Access = ImportedClaim["access"];

const lists =
  /\bfiles?\b.*\b(?:affected|modified|created|changed|touched|to (?:create|modify|change))\b|^(?:key |configuration )?files$|^code (?:artifacts|locations)$|^database migrations$/i;
const steps =
  /\b(?:description|technical|implementation|approach|checklist|steps|changes|requirements to implement|objective)\b/i;
const asides =
  /\b(?:notes?|trouble|rollback|next steps|dependencies|depends|blocks|parallel|conflicts?|effort|priority|definition of done|acceptance|criteria|validation|verification|verify|testing|manual|reference|resources?|metadata|timeline|risks?|metrics|scope|navigation|useful|launch|approval|demo|benefits)\b/i;

/** What a section speaks of: the innermost heading that says so counts. */
export function roleOf(titles: readonly string[]): Access | "steps" | "none" {
  for (const title of [...titles].reverse()) {
    if (lists.test(title)) return accessOf(title);
    if (/^(?:tests|documentation)$/i.test(title) && titles.some((above) => /deliverables/i.test(above)))
      return "write";
    if (asides.test(title)) return "none";
    if (steps.test(title)) return "steps";
  }
  return "none";
}

/** What a heading or a label above files says is done to them. */
export function accessOf(title: string): Access {
  const [isNew, isOld] = [/\bcreate/i.test(title), /\b(?:modif|change|affect|touch)/i.test(title)];
  if (isNew === isOld || /affect|touch/i.test(title)) return "write";
  return isNew ? "create" : "modify";
}
