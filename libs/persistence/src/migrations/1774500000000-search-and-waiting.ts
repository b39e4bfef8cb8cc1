import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Search in Chinese: every one and every two characters that stand side by side, under an inverted index. They live in a table
 * of their own, so that an issue that only goes on costs it nothing; a trigger keeps them, as the database keeps an index.
 * And the place of 待交办 in the inbox.
 */
export class SearchAndWaiting1774500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const statements = [
  `create index issue_waiting on issue (created_at, id) where phase = 'registered'`,
  // One way of writing: full-width letters and figures as half-width ones, capitals as small letters.
  `create function search_words(text) returns text language sql immutable strict parallel safe as
    $$ select lower(normalize($1, NFKC)) $$`,
  // Of words in that one way of writing.
  `create function search_grams(text) returns text[] language plpgsql immutable strict parallel safe as $$
    declare
      before text := ' ';
      c text;
      grams text[] := '{}';
    begin
      foreach c in array string_to_array(regexp_replace($1, '\\s+', ' ', 'g'), null) loop
        if c <> ' ' then
          grams := array_append(grams, c);
          if before <> ' ' then grams := array_append(grams, before || c); end if;
        end if;
        before := c;
      end loop;
      return grams;
    end
  $$`,
  `create table issue_search (
    issue_id uuid primary key references issue (id) on delete cascade,
    words text not null,
    grams text[] not null
  )`,
  `insert into issue_search (issue_id, words, grams)
    select id, words, search_grams(words) from (select id, search_words(search_text) as words from issue) issues`,
  `create index issue_search_grams on issue_search using gin (grams)`,
  `create function keep_issue_search() returns trigger language plpgsql as $$
    declare
      said text := search_words(new.search_text);
    begin
      insert into issue_search (issue_id, words, grams) values (new.id, said, search_grams(said))
      on conflict (issue_id) do update set words = excluded.words, grams = excluded.grams;
      return null;
    end
  $$`,
  `create trigger issue_registered after insert on issue for each row execute function keep_issue_search()`,
  `create trigger issue_reworded after update on issue for each row
    when (old.search_text is distinct from new.search_text) execute function keep_issue_search()`,
];
