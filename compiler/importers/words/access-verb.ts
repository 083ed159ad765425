import type { ClaimAccess } from "../../plan/plan.ts";

/** What a word says a task does to the paths beside it. */
export interface AccessWord {
  readonly access: ClaimAccess;
  /** The word, for `inferred`: `the verb "add"`. */
  readonly word: string;
}

/** Verbs as they lead a task, without endings. What may make a file or change one is `write`. */
const verbs: ReadonlyMap<string, ClaimAccess> = new Map(
  (
    [
      ["create", "create scaffold generate initialize initialise bootstrap 创建 新建 作成"],
      [
        "modify",
        "update extend modify refactor rename wire integrate fix migrate replace enhance expose register convert adjust " +
          "improve change edit optimize optimise simplify clean rewrite rework bump patch hook connect export enable " +
          "upgrade adapt apply tighten harden deprecate reorganize reorganise restructure 更新 修改 変更 修正",
      ],
      [
        "write",
        "add implement write build define set setup configure introduce support handle make ensure port move copy extract " +
          "split document test insert append include install provide declare design develop put store cover produce " +
          "新增 添加 追加 实现 実装",
      ],
      ["delete", "delete remove drop 删除 削除"],
      [
        "read",
        "read review verify confirm check run inspect audit validate examine analyze analyse investigate explore execute " +
          "study research 确认 確認",
      ],
    ] as const
  ).flatMap(([access, words]) => words.split(" ").map((word): [string, ClaimAccess] => [word, access])),
);

/** What people put before the verb: boxes, ids, marks in brackets, emphasis, "step 1:". */
const lead =
  /^(?:[\s*_~#>•:：.,—–-]+|\[[^\][\n]{0,40}\]\*?|\([A-Z]\)|(?:task|step|phase)\s+[A-Z]?\d[\w.-]{0,20}|[A-Z]{0,5}-?\d[\w.-]{0,20}(?![\w/]))/i;

/**
 * What the leading verb of a sentence says is done to the paths in it; `write` where it may be either, `undefined` where
 * no known verb leads. Boxes, ids, marks such as `[P]` and emphasis before it are passed over.
 */
export function accessFromVerb(sentence: string): AccessWord | undefined {
  const start = withoutLead(sentence.slice(0, 400));
  const latin = /^[A-Za-z]+/.exec(start)?.[0].toLowerCase();
  if (latin === undefined) return leadingIdeographs(start);
  const stem = stemsOf(latin).find((one) => verbs.has(one));
  const access = stem === undefined ? undefined : verbs.get(stem);
  return access === undefined ? undefined : { access: turned(start, latin) ?? access, word: latin };
}

/** Verbs whose meaning a second word turns: "set up", "clean up" are as they were; "write over" is not met. */
function turned(start: string, verb: string): ClaimAccess | undefined {
  if (verb === "run" && /^run\s+(?:the\s+)?(?:codegen|generators?|migrations?\s+and\s+commit)\b/i.test(start))
    return "write";
  if (
    /^(?:read|review|verify|check|inspect|audit|confirm|validate)\s+and\s+(?:update|fix|modify|adjust|correct)\b/i.test(
      start,
    )
  )
    return "modify";
  return undefined;
}

/**
 * True where a word that is a noun as often as a verb begins a text and is no deed there: "test commands in", "build passes".
 */
export function isNounPair(text: string): boolean {
  return nounPair.test(text);
}

const nounPair =
  /^(?:test|build)\s+(?:commands?|scripts?|cases?|files?|suites?|results?|steps?|output|coverage|targets?|jobs?|settings?|configs?|configuration|passes|succeeds?|fails?|works?|compiles?|is|are)\b/i;

function withoutLead(sentence: string): string {
  let rest = sentence;
  for (let step = 0; step < 20; step += 1) {
    const length = lead.exec(rest)?.[0].length ?? 0;
    if (length === 0) return rest;
    rest = rest.slice(length);
  }
  return rest;
}

/** "adding", "adds" and "added" lead as "add" does. */
function stemsOf(word: string): readonly string[] {
  const stems = [word, word.replace(/e?s$/, ""), word.replace(/s$/, "")];
  for (const ending of [/ing$/, /ed$/]) {
    if (!ending.test(word)) continue;
    const stem = word.replace(ending, "");
    stems.push(stem, `${stem}e`, stem.replace(/(.)\1$/, "$1"), stem.replace(/i$/, "y"));
  }
  return stems;
}

function leadingIdeographs(start: string): AccessWord | undefined {
  const word = start.slice(0, 2);
  const access = verbs.get(word);
  return access === undefined ? undefined : { access, word };
}
