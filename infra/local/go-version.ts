/** “go1.26.10” → [1, 26, 10]; undefined for anything that is not a released Go. */
export const parseGoVersion = (text: string): readonly number[] | undefined => {
  const match = /\bgo(\d+)\.(\d+)(?:\.(\d+))?(?![\w.])/.exec(text);
  return match ? [match[1], match[2], match[3] ?? 0].map(Number) : undefined;
};

/** Is the Go that `go version` names at least this one? By number, not by letter: 1.26.10 is newer than 1.26.4. */
export const isGoAtLeast = (wanted: string, found: string): boolean => {
  const [need, have] = [parseGoVersion(`go${wanted}`), parseGoVersion(found)];
  if (!need || !have) return false;
  const differs = need.findIndex((part, index) => part !== have[index]);
  return differs === -1 || (have[differs] ?? 0) > (need[differs] ?? 0);
};
