import { parseDocument, type SourceDocument } from "../../source/document.ts";
import { type SourceText, type Span, sourceText } from "../../source/text.ts";

/** Parses YAML or JSON that stands in another text, such as front matter. Places are those of the whole text. */
export function embeddedDocument(source: SourceText, within: Span): SourceDocument {
  const part = parseDocument(sourceText(source.path, source.text.slice(within.start, within.end)));
  const moved = ({ start, end }: Span): Span => ({ start: start + within.start, end: end + within.start });
  return {
    ...part,
    source,
    sourceOf: () => source,
    problems: part.problems.map((problem) => ({ ...problem, span: moved(problem.span) })),
    locate: (route, of) => moved(part.locate(route, of)),
  };
}
