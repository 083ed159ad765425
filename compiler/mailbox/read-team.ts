import { decodeBytes } from "../source/bytes.ts";
import { parseDocument } from "../source/document.ts";
import { sourceText } from "../source/text.ts";
import { readTeam, type TeamReading } from "./team.ts";

/** Reads a task list, the bytes of `tasks.yaml`; they may be anything. */
export function readTeamList(bytes: Uint8Array): TeamReading {
  const text = mailText(bytes);
  if (text === undefined) return { ok: false, message: "this is no UTF-8 text" };
  const { value, problems } = parseDocument(sourceText("tasks.yaml", text));
  const [problem] = problems;
  return problem === undefined
    ? readTeam(value)
    : { ok: false, message: `this is no YAML: ${problem.detail.trim() || problem.kind}` };
}

/** The text of a file of a mailbox; `undefined` when it is none, or larger than any that we write. */
export function mailText(bytes: Uint8Array): string | undefined {
  const decoded = decodeBytes(bytes);
  return decoded.ok ? decoded.text : undefined;
}
