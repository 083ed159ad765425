import { decodeBytes } from "../source/bytes.ts";
import { parseDocument, type SourceDocument } from "../source/document.ts";
import { type SourceText, sourceText } from "../source/text.ts";
import { type Beside, decodePlan } from "./decode.ts";
import { idText } from "./decode-task.ts";
import type { Plan } from "./plan.ts";
import type { ShapeProblem, SourceFacts } from "./problems.ts";
import type { RawPlan } from "./raw-plan.ts";
import { idWords, validatePlan } from "./validate.ts";

/** A plan file, read as far as it can be read. */
export interface ReadPlan {
  readonly source: SourceText;
  readonly document: SourceDocument | undefined;
  /** `undefined` when something in `facts` stands against it. */
  readonly plan: Plan | undefined;
  readonly facts: SourceFacts;
}

/** Bytes to plan: decoding, YAML, schema, defaults. `path` is how the user named the file. */
export function readPlan(path: string, bytes: Uint8Array): ReadPlan {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) {
    const facts: SourceFacts = { bytes: decoded.problem, syntax: [], shape: [] };
    return { source: sourceText(path, ""), document: undefined, plan: undefined, facts };
  }
  return readText(sourceText(path, decoded.text));
}

function readText(source: SourceText): ReadPlan {
  return readDocument(parseDocument(source));
}

/** A document to plan: schema, defaults, and what its author says beside it. */
export function readDocument(document: SourceDocument, beside?: Beside): ReadPlan {
  const { source, problems: syntax } = document;
  if (syntax.length > 0) return { source, document, plan: undefined, facts: { ...noProblem, syntax } };
  const validation = validatePlan(document.value);
  if (!validation.ok) {
    return { source, document, plan: undefined, facts: { ...noProblem, shape: validation.problems } };
  }
  const shape = unusableIds(validation.plan, document);
  if (shape.length > 0) return { source, document, plan: undefined, facts: { ...noProblem, shape } };
  return { source, document, plan: decodePlan(validation.plan, document, beside), facts: noProblem };
}

/** The schema lets ids be numbers; as texts they must still look like ids. */
function unusableIds({ tasks }: RawPlan, document: SourceDocument): readonly ShapeProblem[] {
  return tasks.flatMap(({ id }, index): readonly ShapeProblem[] => {
    const route = ["tasks", index, "id"];
    const found = idText(id, route, document);
    if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(found)) return [];
    return [{ kind: "wrong-form", route, part: "value", found, expected: idWords }];
  });
}

const noProblem: SourceFacts = { bytes: undefined, syntax: [], shape: [] };
