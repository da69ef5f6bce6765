/** What the vault asks of a database driver: PostgreSQL behind a pool, or the one that runs inside this process. */
export interface Sql {
  /** Rows of one statement with `$1`, `$2` … as parameters. */
  query<T>(text: string, values?: readonly unknown[]): Promise<T[]>;
}

export interface Database extends Sql {
  /** Several statements without parameters. */
  run(script: string): Promise<void>;
  /** One transaction, read committed; `keep: false` and a throw roll back. */
  transaction<T>(f: (sql: Sql) => Promise<{ value: T; keep: boolean }>): Promise<T>;
  close(): Promise<void>;
}
