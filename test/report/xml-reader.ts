/** An element as a strict reader of XML 1.0 sees it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#10": "\n" };

/** Reads the part of XML that a report needs; throws on everything that is not well-formed. */
export function readXml(document: string): ReadElement {
  const bad = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(document);
  if (bad !== null) throw new Error(`not a character of XML at ${bad.index}`);
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error("no declaration");
  const root: ReadElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const rest = document.slice(declaration.length);
  for (const [token] of rest.matchAll(/<[^<>]*>|[^<]+|</g)) readToken(token, open);
  const [only, ...others] = root.children;
  if (open.length !== 1 || only === undefined || others.length > 0 || root.text.trim() !== "")
    throw new Error("not one element");
  return only;
}

function readToken(token: string, open: ReadElement[]): void {
  const parent = open.at(-1);
  if (parent === undefined) throw new Error("closed too often");
  if (!token.startsWith("<")) {
    if (token.includes("]]>")) throw new Error("]]> in text");
    parent.text += unescaped(token);
    return;
  }
  if (token.startsWith("</")) {
    if (`</${parent.name}>` !== token) throw new Error(`${token} closes ${parent.name}`);
    open.pop();
    return;
  }
  const match = /^<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>$/.exec(token);
  if (match === null) throw new Error(`no tag: ${token}`);
  const [, name = "", pairs = "", end] = match;
  const attributes: Record<string, string> = {};
  for (const [, key = "", value = ""] of pairs.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
    if (key in attributes) throw new Error(`${key} twice`);
    attributes[key] = unescaped(value);
  }
  const element: ReadElement = { name, attributes, children: [], text: "" };
  parent.children.push(element);
  if (end === "") open.push(element);
}

function unescaped(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(";") ? entities[name] : undefined;
    if (character === undefined) throw new Error(`no entity: ${whole}`);
    return character;
  });
}
