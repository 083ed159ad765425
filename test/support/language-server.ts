import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";

/** A place in a text, as the protocol counts: from zero, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What an editor underlines. */
export interface ServerDiagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** A language server that runs as a child, and what an editor does with it. */
export interface LanguageServer {
  /** Opens a document, or replaces its text when it is open. */
  write(uri: string, text: string): void;
  /** The first diagnostics of a document since it was last written for which something holds. */
  diagnostics(
    uri: string,
    holds: (found: readonly ServerDiagnostic[]) => boolean,
  ): Promise<readonly ServerDiagnostic[]>;
  request(method: string, params: unknown): Promise<unknown>;
  /** Ends the child; resolves when it is gone. */
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly ServerDiagnostic[];
}

/** Starts the YAML server that editors run. Settings are those of its section `yaml`. */
export async function startYamlServer(settings: object): Promise<LanguageServer> {
  const require = createRequire(import.meta.url);
  const script = require.resolve("yaml-language-server/bin/yaml-language-server");
  const child = spawn(process.execPath, [script, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const server = connect(child, settings);
  await server.request("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { hover: { contentFormat: ["plaintext"] } },
    },
  });
  server.notify("initialized", {});
  return server;
}

function connect(
  child: ChildProcess,
  settings: object,
): LanguageServer & { notify(method: string, params: unknown): void } {
  const answers = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  const published: Published[] = [];
  /** The version of each open document, and how much was published before it. */
  const written = new Map<string, { readonly version: number; readonly before: number }>();
  let waiting: (() => void)[] = [];
  let lastId = 0;

  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const notify = (method: string, params: unknown): void => send({ method, params });
  const request = (method: string, params: unknown): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    send({ id, method, params });
    return new Promise((resolve, reject) => answers.set(id, { resolve, reject }));
  };

  const receive = ({ id, method, params, result, error }: Message): void => {
    if (method === "textDocument/publishDiagnostics") {
      published.push(params as Published);
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    } else if (method !== undefined && id !== undefined) {
      send({ id, result: answerTo(method, params, settings) });
    } else if (id !== undefined) {
      if (error === undefined) answers.get(id)?.resolve(result);
      else answers.get(id)?.reject(new Error(error.message));
      answers.delete(id);
    }
  };
  readMessages(child, receive);
  child.on("exit", () => {
    for (const { reject } of answers.values()) reject(new Error("the language server has ended"));
  });

  return {
    notify,
    request,
    write(uri, text) {
      const version = (written.get(uri)?.version ?? 0) + 1;
      written.set(uri, { version, before: published.length });
      if (version === 1) {
        notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version, text } });
      } else {
        notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text }] });
      }
    },
    async diagnostics(uri, holds) {
      // This server does not say of which version it speaks.
      for (let at = written.get(uri)?.before ?? 0; ; at += 1) {
        while (at >= published.length) await new Promise<void>((resolve) => waiting.push(resolve));
        const one = published[at];
        if (one?.uri === uri && holds(one.diagnostics)) return one.diagnostics;
      }
    },
    async close() {
      const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      await request("shutdown", undefined);
      notify("exit", undefined);
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      await gone;
      clearTimeout(late);
    },
  };
}

/** The server asks the editor for settings; all else it may ask for is agreed to. */
function answerTo(method: string, params: unknown, settings: object): unknown {
  if (method !== "workspace/configuration") return null;
  const { items } = params as { items: readonly { section?: string }[] };
  return items.map(({ section }) => (section === "yaml" ? settings : {}));
}

function readMessages(child: ChildProcess, receive: (message: Message) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  child.stdout?.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const start = rest.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, start).toString("latin1"))?.[1]);
      if (start < 0 || rest.length < start + 4 + length) return;
      const body = rest.subarray(start + 4, start + 4 + length).toString("utf8");
      rest = rest.subarray(start + 4 + length);
      receive(JSON.parse(body) as Message);
    }
  });
}
