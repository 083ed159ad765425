/**
 * A shell script in which Argo finds no template tag. Two braces can only come from a quoted text of the plan, where
 * two quotes between them change nothing for the shell.
 */
export function argoText(script: string): string {
  return script.replace(/\{(?=\{)/g, "{''");
}
