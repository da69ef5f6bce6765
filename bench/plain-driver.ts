import { readFileSync } from 'node:fs';
import pg from 'pg';

/** The statements of server.pgbench.sql, one after another by the same driver, with nothing around them. */
export function plainDriver(url: string, clients: number): { once(): Promise<void>; close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  const statements = readFileSync(new URL('./server.pgbench.sql', import.meta.url), 'utf8')
    .replace(/^(?:--|\\set).*$/gm, '')
    .split(/;|\\gset/)
    .map((text) => text.trim())
    .filter(Boolean)
    .map(prepared);

  async function once(): Promise<void> {
    const client = await pool.connect();
    const given: Given = { id: `${Math.random()}`.slice(2), n: null };
    try {
      for (const { needs, ...statement } of statements) {
        const values = needs.map((name) => given[name]);
        const { rows } = await client.query<{ n?: unknown }>({ ...statement, values });
        given.n = rows[0]?.n ?? given.n;
      }
    } finally {
      client.release();
    }
  }
  return { once, close: () => pool.end() };
}

interface Given {
  id: string;
  /** What the counter of a scope last said. */
  n: unknown;
}

/** The variables of pgbench as parameters of a prepared statement. */
function prepared(text: string, place: number): { name: string; text: string; needs: (keyof Given)[] } {
  const needs = (['id', 'n'] as const).filter((name) => variables[name].test(text));
  const numbered = needs.reduce(
    (sql, name, at) => sql.replace(new RegExp(variables[name], 'g'), `$$${at + 1}::${types[name]}`),
    text,
  );
  return { name: `p${place}`, text: numbered, needs };
}

const variables = { id: /:r \|\| '-' \|\| :q/, n: /:n\b/ };
const types = { id: 'text', n: 'bigint' };
