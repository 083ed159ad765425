import { hiddenCharacters as invisible } from "../source/hidden-characters.ts";

/** What no artifact shows as it is: invisible characters, and controls except LF and TAB. */
export const hiddenCharacters: RegExp = new RegExp(`(?![\\t\\n])\\p{Cc}|${invisible}`, "gu");
