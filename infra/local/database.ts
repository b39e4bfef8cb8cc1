import pg from 'pg';

const UNKNOWN_DATABASE = '3D000';

const within = async <T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};

const nameIn = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));
const inDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** Makes the role and the database that `url` names, when missing, through a superuser. */
export const makeRoleAndDatabase = (adminUrl: string, url: string): Promise<void> =>
  within(adminUrl, async (admin) => {
    const role = decodeURIComponent(new URL(url).username);
    const password = decodeURIComponent(new URL(url).password);
    const database = nameIn(url);
    const known = async (query: string, name: string) => (await admin.query(query, [name])).rowCount !== 0;
    const [quotedRole, quotedDatabase] = [admin.escapeIdentifier(role), admin.escapeIdentifier(database)];
    if (!(await known('select 1 from pg_roles where rolname = $1', role))) {
      await admin.query(`create role ${quotedRole} login password ${admin.escapeLiteral(password)}`);
    }
    if (!(await known('select 1 from pg_database where datname = $1', database))) {
      await admin.query(`create database ${quotedDatabase} owner ${quotedRole}`);
    }
  });

/** Is there a table of this name in that database of the server? False without the database. */
export const hasTable = async (serverUrl: string, database: string, table: string): Promise<boolean> => {
  try {
    const found = await within(inDatabase(serverUrl, database), (client) => client.query('select to_regclass($1) as name', [table]));
    return found.rows[0].name !== null;
  } catch (error) {
    if ((error as { code?: string }).code === UNKNOWN_DATABASE) return false;
    throw error;
  }
};

/** Makes sure the database of a given `DATABASE_URL` exists; throws a sentence when the server cannot be used. */
export const makeDatabase = async (url: string): Promise<void> => {
  try {
    await within(url, async () => undefined);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code !== UNKNOWN_DATABASE) throw new Error(`连接不上 DATABASE_URL 给出的数据库：${message || code}`, { cause: error });
    await within(inDatabase(url, 'postgres'), (admin) => admin.query(`create database ${admin.escapeIdentifier(nameIn(url))}`));
  }
};
