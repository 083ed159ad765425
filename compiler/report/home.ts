/** Where the project lives. */
export const homepage: string = "https://github.com/seamwright/seamwright";

/** The page of a rule, with its why and its examples. */
export function rulePage(code: string): string {
  return `${homepage}/blob/main/examples/rules/${encodeURIComponent(code)}.md`;
}
