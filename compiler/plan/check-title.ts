/**
 * True for the title of a task that looks at what others made and writes nothing itself: "Final verification", "Run the
 * whole test suite", "Open a pull request". A title that tells to make something is none, whatever it makes.
 */
export function isCheckTitle(title: string): boolean {
  return looks.test(title) && (publishes.test(title) || !makes.test(title));
}

const looks =
  /\b(?:verif(?:y|ies|ication)|validat(?:e|ion)|test suite|full tests?|tests? pass|regressions?|integration tests?|smoke|reviews?|PRs?|pull requests?|manual(?:ly)? test(?:s|ing)?|final checks?|quality gates?)\b|^[\s*_`"(]*(?:run\b|运行|执行)|验证|驗證|验收|回归|冒烟|検証|動作確認/i;

const makes =
  /^[\s*_`"(]*(?:(?:add|append|author|automate|configure|create|define|design|develop|document|expand|extend|fix|generate|harden|implement|improve|introduce|make|migrate|move|port|refactor|remove|rename|replace|rewrite|scaffold|set up|setup|support|update|wire|write)\b|新增|新建|实现|编写|作成|実装)/i;

const publishes =
  /^[\s*_`"(]*(?:create|make|open|submit)\s+(?:(?:a|the|an|draft|final)\s+)*(?:PRs?|pull requests?)\b/i;
