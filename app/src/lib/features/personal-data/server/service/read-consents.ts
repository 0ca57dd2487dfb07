import { writeXlsx } from '@kheo/documents/write-xlsx';
import { shortDate } from '@kheo/core';
import { sql } from 'kysely';
import { ALL_CONSENTS } from '#lib/features/concurrences/concurrence.ts';
import { agreementIn } from '#lib/features/concurrences/server/service/read-agreement.ts';
import { useAgreement } from '#lib/features/concurrences/server/service/require-agreed.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ConsentLine, ConsentPerson, Wording } from '../../consent.ts';

const SHOWN = 500;

/** The consents, those that owe a taking down first, with the words that hold now and what people agreed to by themselves on a form. */
export function readConsents(ctx: Context) {
	requireOffice(ctx);
	return readOnly(ctx, async (tx) => ({
		lines: await linesIn(tx),
		wordings: await wordingsIn(tx),
		byForm: await countedByForm(tx),
		agreement: await agreementIn(tx, ctx, 'consents', ALL_CONSENTS, ['xlsx'])
	}));
}

/** The same to take along as proof, once for each agreement of a second person; it leaves an entry in the log. */
export async function exportConsents(ctx: Context): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	requireOffice(ctx);
	const lines = await inTransaction(ctx, 'consent.exported', async (tx) => {
		const agreement = await useAgreement(tx, ctx, 'consents', ALL_CONSENTS, 'xlsx');
		const all = await linesIn(tx);
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { consents: all.length, agreement } });
		return all;
	});
	const words = messagesIn(ctx.locale).consents;
	const heads = [
		words.name,
		words.contact,
		words.purpose,
		words.wording,
		words.how,
		words.witness,
		words.keptWhere,
		words.givenOn,
		words.usedIn,
		words.withdrawnOn,
		words.takenDownOn
	];
	const rows = lines.map((line) => {
		const who = line.person === null ? [words.forgotten, ''] : [line.person.name, line.person.contact];
		const what = [words.purposes[line.purpose], `${line.wordingVersion}: ${line.wording}`];
		const how = [words.ways[line.how], line.witness, line.keptWhere, shortDate(line.givenOn), `${words.uses[line.usedIn]} ${line.usedWords}`];
		return [...who, ...what, ...how, line.withdrawn ? shortDate(line.withdrawn.on) : '', line.takenDownOn ? shortDate(line.takenDownOn) : ''];
	});
	const columns = heads.map((heading, at) => ({ heading, width: at === 3 ? 50 : 20 }));
	return { bytes: await writeXlsx({ name: words.title.slice(0, 31), title: [words.title], columns, rows }), name: `${words.title}.xlsx` };
}

async function linesIn(tx: ReadTx): Promise<ConsentLine[]> {
	const rows = await tx
		.selectFrom('consents as c')
		.innerJoin('consent_wordings as w', (join) => join.onRef('w.purpose', '=', 'c.purpose').onRef('w.version', '=', 'c.wording_version'))
		.selectAll('c')
		.select('w.words as wording')
		.orderBy(sql`c.withdrawn_on is null or c.taken_down_on is not null`)
		.orderBy('c.entered_at', 'desc')
		.limit(SHOWN)
		.execute();
	const people = (await reveal(
		tx,
		rows.map(({ person }) => person)
	)) as (ConsentPerson | null)[];
	return rows.map((row, at) => ({
		id: row.id,
		version: row.version,
		purpose: row.purpose,
		wording: row.wording,
		wordingVersion: row.wording_version,
		person: people[at] ?? null,
		how: row.how,
		witness: row.witness,
		keptWhere: row.kept_where,
		givenOn: row.given_on,
		enteredBy: row.entered_by,
		usedIn: row.used_in,
		usedWords: row.used_words,
		withdrawn:
			row.withdrawn_on === null || row.take_down_due === null
				? null
				: { on: row.withdrawn_on, how: row.withdrawn_how ?? '', due: row.take_down_due, isStopped: row.stopped },
		takenDownOn: row.taken_down_on
	}));
}

async function wordingsIn(tx: ReadTx): Promise<Wording[]> {
	const { rows } = await sql<Wording>`select distinct on (purpose) purpose, version, words from consent_wordings order by purpose, version desc`.execute(tx);
	return rows;
}

/** How many people agreed to be contacted or published on a form of their own; the moment stands beside each. */
async function countedByForm(tx: ReadTx): Promise<{ readonly contact: number; readonly publish: number }> {
	const { rows } = await sql<{
		contact: number;
		publish: number;
	}>`select count(*) filter (where consents ? 'contact')::int as contact, count(*) filter (where consents ? 'publish')::int as publish
		from (select consents from feedback union all select consents from dialogue_questions union all select consents from dialogue_seats) as given`.execute(tx);
	return rows[0] ?? { contact: 0, publish: 0 };
}

function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
