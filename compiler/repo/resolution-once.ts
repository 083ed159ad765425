/** Answers each question once and keeps the answer, also when it is `undefined`. */
export function once<T>(answer: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined || known.has(question)) return found as T;
    const given = answer(question);
    known.set(question, given);
    return given;
  };
}
