export { type Compilation, type CompileInput, compile, type RepoAccess } from "./compile.ts";
export type { Diagnostic, Label, Place, Severity } from "./diagnostics/diagnostic.ts";
export type { Artifact, Emitter } from "./emit/emitter.ts";
export { emitAll } from "./emit/registry.ts";
export type { WorkOrder } from "./ir/work-order.ts";
export type { RepoScope } from "./plan/plan.ts";
export type { RepoReader } from "./repo/repo.ts";
export { rules } from "./rules/registry.ts";
export type { Finding, Rule, Stage } from "./rules/rule.ts";
