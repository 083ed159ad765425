/** `README.md in the kiosk folder`: the name and the folder. */
const saying =
  /([\w.-]+\.\w+)`?\s+in\s+(?:the |its |your )?(?!root\b)([\w-]+) (?:folder|directory|repository)\b/gi;

/** A name at the start of an item, behind its box. */
const named = /^[ \t]*[-*+] (?:\[[ xX]\] )?`?([\w.-]+\.\w+)/gm;

/** Names that a text says to lie in another folder, with the folder; so do all that begin the items of the same list. */
export function saidFolders(text: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  // Between lists stand lines that are no item.
  for (const list of text.split(/^(?![ \t]*[-*+] ).*$/m)) {
    const [folder] = [...list.matchAll(saying)].map(([, , found]) => found);
    if (folder !== undefined) for (const [, name = ""] of list.matchAll(named)) said.set(name, folder);
  }
  for (const [, name = "", folder = ""] of text.matchAll(saying)) said.set(name, folder);
  return said;
}
