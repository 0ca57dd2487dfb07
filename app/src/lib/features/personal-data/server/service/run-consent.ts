import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, stateOf } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { sealedJson } from '#lib/server/personal/sealed-values.ts';
import { Problem } from '#lib/server/problem.ts';
import { idInLink } from '../../consent.ts';
import type { NewConsent, Withdrawal, WordingForm } from '../../consent-schema.ts';
import { carryOutBy } from '../../request-clock.ts';
import { consentOf } from '../consent-queries.ts';
import { clockIn } from '../request-queries.ts';
import { stopUse } from '../stop-use.ts';

/** A new version of the words that people are shown; consents given on an earlier one keep theirs. */
export function writeWording(ctx: Context, { purpose, version, words }: WordingForm, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'consent.written', (tx) =>
		onceFor(tx, key, async () => {
			const { numInsertedOrUpdatedRows: taken } = await tx
				.insertInto('consent_wordings')
				.values({ purpose, version: version + 1, words, made_at: ctx.now, made_by: actorName(ctx.actor) })
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst();
			if (!taken) throw new Problem('consent.moved');
			await audit(tx, { subject: { type: 'consent', id: purpose }, data: { version: version + 1, words } });
		})
	);
}

/** Somebody agreed, on the words that hold now. What was only spoken needs a witness. */
export function giveConsent(ctx: Context, form: NewConsent, key = ''): Promise<string> {
	requireOffice(ctx);
	if (form.givenOn > ctx.today) throw new Problem('consent.in-future');
	if (form.how === 'spoken' && form.witness === '') throw new Problem('consent.witness-missing');
	if (form.how === 'paper' && form.keptWhere === '') throw new Problem('consent.paper-where');
	return inTransaction(ctx, 'consent.given', (tx) => onceFor(tx, key, () => insert(tx, ctx, form)));
}

async function insert(tx: Tx, ctx: Context, { purpose, name, contact, how, witness, keptWhere, givenOn, usedIn, used }: NewConsent): Promise<string> {
	const wording = await tx
		.selectFrom('consent_wordings')
		.select('version')
		.where('purpose', '=', purpose)
		.orderBy('version', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!wording) throw new Problem('consent.no-wording');
	const id = newId();
	const own = (value: string) => aboutPerson(consentOf(id), value);
	const person = sealedJson(stateOf(tx).keys, { name: own(name), contact: own(contact) });
	const use = { used_in: usedIn, used_id: usedIn === 'other' ? null : idInLink(used), used_words: used };
	const entered = { entered_at: ctx.now, entered_by: actorName(ctx.actor) };
	const given = { purpose, wording_version: wording.version, person, how, witness, kept_where: keptWhere, given_on: givenOn };
	await tx
		.insertInto('consents')
		.values({ id, ...given, ...use, ...entered })
		.execute();
	await audit(tx, { subject: { type: 'consent', id }, data: { purpose, version: wording.version, how, usedIn, witness: own(witness) } });
	return id;
}

/** Taken back: what the system itself shows stops at once; what lies elsewhere is to be taken down within the days of a withdrawal. */
export function withdrawConsent(ctx: Context, { id, version, on, how }: Withdrawal, key = ''): Promise<void> {
	requireOffice(ctx);
	if (on > ctx.today) throw new Problem('consent.in-future');
	return inTransaction(ctx, 'consent.withdrawn', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lock(tx, id, version);
			if (row.withdrawn_on !== null) throw new Problem('consent.moved');
			if (on < row.given_on) throw new Problem('consent.before-given');
			const { rules, calendar } = await clockIn(tx);
			const stopped = await stopUse(tx, ctx, row.used_in, row.used_id);
			const due = carryOutBy('withdraw', on, rules, calendar);
			await tx
				.updateTable('consents')
				.set({ withdrawn_on: on, withdrawn_how: how, withdrawn_by: actorName(ctx.actor), take_down_due: due, stopped, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'consent', id }, data: { on, due, stopped } });
		})
	);
}

/** Nothing of it is shown any more, outside the system either. */
export function noteTakenDown(ctx: Context, { id, version }: { readonly id: string; readonly version: number }, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'consent.taken-down', (tx) =>
		onceFor(tx, key, async () => {
			const row = await lock(tx, id, version);
			if (row.withdrawn_on === null || row.taken_down_on !== null) throw new Problem('consent.moved');
			const set = { taken_down_on: ctx.today, taken_down_by: actorName(ctx.actor), version: version + 1 };
			await tx.updateTable('consents').set(set).where('id', '=', id).execute();
			await audit(tx, { subject: { type: 'consent', id }, data: { due: row.take_down_due } });
		})
	);
}

async function lock(tx: Tx, id: string, version: number) {
	const row = await tx.selectFrom('consents').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!row) throw new Problem('consent.not-found');
	if (row.version !== version) throw new Problem('consent.moved');
	return row;
}

function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
