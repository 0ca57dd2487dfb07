import type { Locale } from '#lib/i18n/catalogue.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { typeOf } from '../json-schema.ts';
import { type Operation, scopesFor } from '../operation.ts';
import { operations } from '../operations.ts';

export type Described = {
	readonly id: string;
	readonly method: string;
	readonly path: string;
	readonly summary: string;
	readonly scope: string;
	readonly query: readonly string[];
	readonly headers: readonly string[];
	/** Empty for one thing. */
	readonly answers: string;
};

/** The operations for people to read, with the words of the page: nothing of it is fetched by the browser. */
export function describeApi(locale: Locale) {
	const { operations: summaries, ...words } = messagesIn(locale).api;
	return { words, operations: operations.map((operation) => describe(operation, words, summaries)) };
}

type Words = { readonly open: string; readonly list: string };

function describe(operation: Operation, words: Words, summaries: Readonly<Record<string, string>>): Described {
	const { id, method, path, scope, tagOf, gives } = operation;
	const query = Object.entries(operation.query.entries).map(([name, schema]) => {
		const type = typeOf(schema);
		return typeof type === 'string' ? `${name}: ${type}` : name;
	});
	return {
		id,
		method,
		path: `/api/v1${path}`,
		summary: summaries[id] ?? id,
		scope: scope === null ? words.open : scopesFor(operation).join(', '),
		query,
		headers: [...(method === 'POST' ? ['Idempotency-Key'] : []), ...(tagOf ? ['If-Match'] : [])],
		answers: gives === 'list' ? words.list : ''
	};
}
