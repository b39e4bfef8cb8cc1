/**
 * SQL over the issue table under `alias`: every word of `text`, however short, stands somewhere in the issue's code,
 * finding or units, whatever its width and capitals. Pushes its values to `parameters`; `undefined` where `text` says nothing. Whose issues
 * they are is `scopeCondition`'s to say.
 */
export function searchCondition(text: string, alias: string, parameters: unknown[]): string | undefined {
  const words = text.replaceAll('\0', '').toWellFormed().split(/\s+/).filter((word) => word !== '');
  const conditions = [...new Set(words)].map((word) => {
    const said = `search_words($${parameters.push(word)}::text)`;
    // The grams come from an index; that they stand in this order, only the words can say.
    return `s.grams @> search_grams(${said}) and strpos(s.words, ${said}) > 0`;
  });
  if (conditions.length === 0) return undefined;
  return `${alias}.id in (select s.issue_id from issue_search s where ${conditions.join(' and ')})`;
}
