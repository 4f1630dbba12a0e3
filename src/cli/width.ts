/** Columns where nobody says otherwise. */
const USUAL = 80;

/** What `COLUMNS` may say: nothing is readable in fewer, and nobody has more. */
const [LEAST, MOST] = [40, 500];

/**
 * How many columns of text a stream takes: those of the terminal that it is, else what `COLUMNS` says where that is
 * sensible, as when a pager shows it, else 80.
 */
export function columnsOf(
  stream: Pick<NodeJS.WriteStream, "columns">,
  environment: Readonly<Record<string, string | undefined>>,
): number {
  return stream.columns || saidBy(environment.COLUMNS ?? "") || USUAL;
}

function saidBy(columns: string): number | null {
  const said = /^\d{1,3}$/.test(columns) ? Number(columns) : 0;
  return said >= LEAST && said <= MOST ? said : null;
}
