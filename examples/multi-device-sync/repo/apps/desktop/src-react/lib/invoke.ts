/** Runs a command of the desktop application and returns its answer. */
export type Invoke = (command: string, args: readonly string[]) => Promise<unknown>;

let backend: Invoke = async (command) => {
  throw new Error(`${command} was called before the window was connected`);
};

/** Says who answers; called once when the window opens, and by tests. */
export function connect(invoke: Invoke): void {
  backend = invoke;
}

/** The bindings know what each command answers. */
export function invoke<Answer>(command: string, args: readonly string[]): Promise<Answer> {
  return backend(command, args) as Promise<Answer>;
}
