/** Answers each question once and keeps the answer, also when it is `undefined`. */
export function once<T>(answer: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>();
  return (question) => {
    if (!known.has(question)) known.set(question, answer(question));
    return known.get(question) as T;
  };
}
