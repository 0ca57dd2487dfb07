import pg from 'pg';
import type { KeptPlan } from './kept-plan.ts';

/** A statement that goes before: its rows are not looked at. Without a name it is planned each time. */
export type Leading = Partial<Pick<KeptPlan, 'name'>> & { readonly text: string; readonly values: readonly string[] };

type Wire = {
	parse(statement: { name: string; text: string }): void;
	bind(portal: { statement: string; values: readonly string[] }): void;
	execute(portal: object): void;
	readonly parsedStatements: Record<string, string>;
	readonly submittedNamedStatements: Record<string, string>;
};
type Answer = (error: Error | null, result: pg.QueryResult) => void;
/** What the client calls of a query; its published types leave it out. */
type Sent = pg.Submittable & {
	requiresPreparation(): boolean;
	prepare(wire: Wire): void;
	handleDataRow(message: unknown): void;
	handleCommandComplete(message: unknown, wire: Wire): void;
};
const Query = pg.Query as unknown as new (statement: pg.QueryConfig, values: undefined, answer: Answer) => Sent;

/**
 * Several statements before one Sync, which Postgres runs as one transaction without begin and commit: it has committed, or undone all of them,
 * when it says that it is ready, and only then does the query answer, with the rows of the last (PostgreSQL, protocol, "Pipelining").
 */
class TransactionQuery extends Query {
	readonly #leading: readonly Leading[];
	#unanswered: number;

	constructor(leading: readonly Leading[], statement: pg.QueryConfig, answer: Answer) {
		super(statement, undefined, answer);
		this.#leading = leading;
		this.#unanswered = leading.length;
	}

	/** One without values would go by the simple protocol, by itself. */
	override requiresPreparation(): boolean {
		return true;
	}

	override prepare(wire: Wire): void {
		for (const { name = '', text, values } of this.#leading) {
			if (name === '' || !isPrepared(wire, name)) wire.parse({ name, text });
			if (name !== '') wire.parsedStatements[name] = text;
			wire.bind({ statement: name, values });
			wire.execute({});
		}
		super.prepare(wire);
	}

	override handleDataRow(message: unknown): void {
		if (this.#unanswered === 0) super.handleDataRow(message);
	}

	override handleCommandComplete(message: unknown, wire: Wire): void {
		if (this.#unanswered === 0) super.handleCommandComplete(message, wire);
		else this.#unanswered--;
	}
}

function isPrepared(wire: Wire, name: string): boolean {
	return (wire.parsedStatements[name] ?? wire.submittedNamedStatements[name]) !== undefined;
}

/** The rows of the last statement, once all have been committed. A client on which this failed must not be used again. */
export function queryTogether<Row>(client: pg.ClientBase, leading: readonly Leading[], statement: pg.QueryConfig): Promise<Row[]> {
	return new Promise((resolve, reject) => {
		const answer: Answer = (error, result) => (error ? reject(error) : resolve(result.rows as Row[]));
		client.query(new TransactionQuery(leading, statement, answer));
	});
}
