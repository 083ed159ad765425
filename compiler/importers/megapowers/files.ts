import type { ClaimAccess } from "../../plan/plan.ts";
import type { ImportedClaim, ImportProblem, Written } from "../imported.ts";
import { pathsIn } from "../paths/path-mention.ts";
import type { FilesInput, ListedFiles } from "../superpowers/entry.ts";
import type { FrontMatter } from "./front-matter.ts";

const accesses: Readonly<Record<string, ClaimAccess>> = {
  files_to_create: "create",
  files_to_modify: "modify",
  files_to_delete: "delete",
  files_to_read: "read",
};

/** The claims of the front matter, and those of the text that it lacks. Where the two differ, the front matter holds. */
export function megapowersFiles(
  matter: FrontMatter | undefined,
  listed: ListedFiles,
  input: FilesInput,
): Pick<ListedFiles, "claims" | "problems"> {
  const own = (matter?.keys ?? []).flatMap((key) => {
    const access = Object.hasOwn(accesses, key) ? accesses[key] : undefined;
    return access === undefined ? [] : (matter?.list(key) ?? []).map((path) => claimsOf(path, access, input));
  });
  const claims = own.flatMap((one) => one.claims);
  const byPattern = new Map(claims.map((claim) => [claim.pattern, claim]));
  return {
    claims: [...claims, ...listed.claims.filter(({ pattern }) => !byPattern.has(pattern))],
    problems: [
      ...own.flatMap(({ problems }) => problems),
      ...unknownKeys(matter, input),
      ...listed.problems,
      ...listed.claims.flatMap((claim) => differing(claim, byPattern.get(claim.pattern))),
    ],
  };
}

function claimsOf(
  { value, origin }: Written<string>,
  access: ClaimAccess,
  { source, tree }: FilesInput,
): Pick<ListedFiles, "claims" | "problems"> {
  const stretch = { text: value, span: origin.span, isCode: true };
  const { paths, problems } = pathsIn([stretch], { source, tree, manner: "list" });
  if (paths.length === 0 && problems.length === 0)
    return {
      claims: [],
      problems: [{ kind: "unread-text", message: `no file is named by "${value.slice(0, 70)}"`, origin }],
    };
  const claims = paths.map(
    ({ pattern, span, inferred }): ImportedClaim => ({
      access,
      pattern,
      origin: { source, span },
      ...(inferred !== undefined && { inferred }),
    }),
  );
  return { claims, problems };
}

function unknownKeys(matter: FrontMatter | undefined, { source }: FilesInput): readonly ImportProblem[] {
  return (matter?.keys ?? []).flatMap((key): readonly ImportProblem[] => {
    if (!/^files?(?:_|$)/.test(key) || Object.hasOwn(accesses, key)) return [];
    const origin = { source, span: matter?.document.locate([key], "key") ?? { start: 0, end: 0 } };
    return [{ kind: "unread-text", message: `"${key}" is not known, and its files are not read`, origin }];
  });
}

function differing(claim: ImportedClaim, held: ImportedClaim | undefined): readonly ImportProblem[] {
  if (held === undefined || claim.access === "write" || claim.access === held.access) return [];
  return [
    {
      kind: "doubtful-reading",
      message: `the text says ${claim.access} of "${claim.pattern}", the front matter ${held.access}, which holds`,
      origin: claim.origin,
      related: [{ ...held.origin, message: "the front matter says it here" }],
    },
  ];
}
