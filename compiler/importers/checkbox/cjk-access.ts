import type { ClaimAccess } from "../../plan/plan.ts";

/** What a clause in Chinese or Japanese says is done to a path. */
export interface CjkAccess {
  readonly access: ClaimAccess;
  /** The verb, or what stands for it, as written. */
  readonly word: string;
}

const verbs: readonly (readonly [ClaimAccess, string])[] = [
  ["create", "新建|创建|新規作成|作成|生成"],
  ["modify", "修改|更新|替换|変更|修正"],
  ["write", "新增|添加|实现|追加|実装|定義|定义"],
  ["delete", "删除|移除|削除"],
  ["read", "验证|运行|检查|确认|参考|参照|確認|検証|実行"],
];

/**
 * What the verb of a clause says, which leads in Chinese and ends the clause in Japanese. `after` is what follows the path:
 * what is in a file, or of a file, is not the file. `undefined` where no such verb is known.
 */
export function cjkAccess(clause: string, after: string): CjkAccess | undefined {
  const basis = /^[`*\s]*(为基础|を(?:基|もと|元)に|を参考|から|のパターン)/u.exec(after)?.[1];
  if (basis !== undefined) return { access: "read", word: basis };
  for (const [access, words] of verbs) {
    const first = new RegExp(`^[^\\p{L}]*(${words})`, "u").exec(clause)?.[1];
    const last = new RegExp(`(${words})(?:する|します|した|しました)?[^\\p{L}]*$`, "u").exec(clause)?.[1];
    const word = first ?? last;
    if (word === undefined) continue;
    const isWithin = /^[`*\s]*(?:中|里|内|的|の|に|へ)/u.test(after);
    if (isWithin && access === "create") return { access: "write", word };
    return { access: isWithin && access === "delete" ? "modify" : access, word };
  }
  return undefined;
}
