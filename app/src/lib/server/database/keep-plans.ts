import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * Put first in a statement of a hot path: each session plans it once and then only executes it. Each text is kept as long as the
 * session lives, so a marked statement has few variants.
 */
export const planKept = '/* plan kept */';

const names = new Map<string, string>();

/** Makes this session run marked statements as prepared ones. */
export function keepPlans(client: pg.PoolClient): void {
	const query: (...given: unknown[]) => unknown = client.query.bind(client);
	Object.assign(client, {
		query: (text: unknown, values: unknown, ...rest: unknown[]) =>
			typeof text === 'string' && text.startsWith(planKept) ? query({ name: nameOf(text), text, values }) : query(text, values, ...rest)
	});
}

function nameOf(text: string): string {
	const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32);
	names.set(text, name);
	return name;
}
