import type { LocatedFix, LocatedLabel } from "../diagnostics/locate.ts";
import type { PlanPart } from "../diagnostics/place-name.ts";
import type { TextEdit } from "../source/text-edit.ts";
import { type EditRange, rangeOf } from "./edit-range.ts";
import { isAbsoluteUri, uriOf } from "./uri.ts";

/** The folder that relative URIs are seen from. */
export const sourceRoot = "%SRCROOT%";

/**
 * A text as a SARIF message. What a reader would take for a placeholder (`{0}`, doubled braces) or a link (`[a](b)`) is escaped as
 * the standard says; other braces stay, since most readers show them as they are.
 */
export function messageOf(text: string): object {
  const plain = text
    .replace(/\{(?=\d+\})|(?<=\{\d+)\}|\{\{|\}\}/g, (braces) => braces + braces)
    .replace(/\[(?=[^[\]]*\]\()/g, "\\[");
  return { text: plain };
}

/** A SARIF location with its message, and the part of the plan it is in. */
export function locationOf(label: LocatedLabel): object {
  const { name, message } = label;
  return {
    physicalLocation: physicalOf(label),
    ...(name?.part !== undefined && { logicalLocations: [logicalOf(name.part)] }),
    ...(message !== undefined && { message: messageOf(message) }),
  };
}

/** The location of a file as a whole. */
export function fileLocation(path: string): object {
  return { physicalLocation: { artifactLocation: artifactOf(path) } };
}

/** A SARIF fix: one change for each text. */
export function fixOf({ title, edits }: LocatedFix): object {
  const paths = [...new Set(edits.map(({ source }) => source.path))];
  return {
    description: messageOf(title),
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifactOf(path),
      replacements: edits.filter(({ source }) => source.path === path).map(replacementOf),
    })),
  };
}

function replacementOf(edit: TextEdit): object {
  return { deletedRegion: regionOf(rangeOf(edit)), insertedContent: { text: edit.text } };
}

function physicalOf(label: LocatedLabel): object {
  const isWhole = label.span === undefined || label.source === undefined;
  return { artifactLocation: artifactOf(label.file), ...(!isWhole && { region: regionOf(label) }) };
}

function artifactOf(path: string): object {
  const uri = uriOf(path);
  return isAbsoluteUri(uri) ? { uri } : { uri, uriBaseId: sourceRoot };
}

function regionOf({ start, end }: EditRange): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The standard has no word of its own for parts of a plan, so that the kind is ours. */
function logicalOf({ kind, id, qualified }: PlanPart): object {
  return { name: id, fullyQualifiedName: qualified, kind };
}
