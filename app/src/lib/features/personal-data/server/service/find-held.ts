import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Hit, Hits } from '../../found.ts';
import type { FoundForm, PersonSearch } from '../../request-schema.ts';
import { findPerson, termsOf } from '../find-person.ts';
import { readFound } from '../read-found.ts';
import { askerOf, getRequest, noteStep, stepOn } from '../request-queries.ts';
import { sourcesIn } from '../sources.ts';
import { requireIdentity } from './run-request.ts';

/** Looks for whoever asks in all that the register knows. Sealed names are opened for it, so each search leaves its entry, with what was looked for sealed. */
export function searchHeld(ctx: Context, id: string, form: PersonSearch): Promise<Hits> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const terms = termsOf(form);
	if (terms === null) throw new Problem('data-request.nothing-to-search');
	return inTransaction(ctx, 'data-request.searched', async (tx) => {
		requireIdentity(await getRequest(tx, id));
		const found = await findPerson(tx, terms);
		await noteStep(tx, ctx, id, 'searched', String(found.hits.length));
		await audit(tx, {
			subject: { type: 'data-request', id },
			data: { found: found.hits.length, by: actorName(ctx.actor), searched: aboutPerson(askerOf(id), form) }
		});
		return found;
	});
}

/** Which of what was found is really about whoever asks: namesakes are left out by a person. */
export function chooseFound(ctx: Context, id: string, { version, found }: FoundForm, key = ''): Promise<void> {
	return stepOn(ctx, { id, version, step: 'chosen', key }, async (row, tx) => {
		requireIdentity(row);
		const known = new Set((await sourcesIn(tx)).map(({ table }) => table));
		const own = found.filter(({ table }) => known.has(table));
		return { set: { found: jsonOf(own) }, words: String(own.length), data: { chosen: own.length } };
	});
}

/** What was marked, as it is now, for the page of the request. */
export async function readChosen(ctx: Context, id: string): Promise<Hit[]> {
	if (!actsForOffice(ctx.actor)) return [];
	return readOnly(ctx, async (tx) => readFound(tx, (await getRequest(tx, id)).found));
}
