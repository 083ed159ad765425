import type { SourceText } from "../../source/text.ts";
import type { NamedClaims } from "../claims/named-claims.ts";
import type { ImportedClaim } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { pathsIn } from "../paths/path-mention.ts";
import type { Stretch } from "../places/markdown.ts";
import { type ProseAccess, proseAccess } from "./prose-access.ts";
import { sentencesOf } from "./prose-sentences.ts";

/** Why a path is claimed of which no word says what is done to it. */
export const mentionOnly = "its mention in the text";

interface Reader {
  readonly source: SourceText;
  readonly tree: ImportTree | undefined;
}

/** Claims the paths that the sentences of a block speak of, by the words before them. */
export function claimsOfSteps(stretches: readonly Stretch[], reader: Reader): NamedClaims {
  const found = sentencesOf(stretches).map((sentence) => claimsOfSentence(sentence.stretches, reader));
  return {
    claims: found.flatMap(({ claims }) => claims),
    problems: found.flatMap(({ problems }) => problems),
  };
}

function claimsOfSentence(stretches: readonly Stretch[], { source, tree }: Reader): NamedClaims {
  const { paths, problems } = pathsIn(stretches, { source, tree, manner: "prose" });
  const claims: ImportedClaim[] = [];
  let before: ProseAccess | undefined;
  let at = stretches[0]?.span.start ?? 0;
  for (const { pattern, span, inferred, note } of paths) {
    const lead = source.text.slice(at, Math.max(at, span.start));
    before = proseAccess({ lead, before, note }) ?? { access: "write", inferred: mentionOnly };
    const reasons = [before.inferred, inferred].filter((reason) => reason !== undefined);
    const said = reasons.length === 0 ? {} : { inferred: reasons.join("; ") };
    claims.push({ access: before.access, pattern, origin: { source, span }, ...said });
    at = Math.max(at, span.end);
  }
  return { claims, problems };
}
