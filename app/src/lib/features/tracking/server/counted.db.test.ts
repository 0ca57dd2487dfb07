import { isSent, type PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { addUnits } from '#lib/features/agencies/server/service/add-units.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import type { MatrixCell } from '../matrix.ts';
import { matrixChoice } from '../matrix-page.ts';
import type { Tracking } from '../view.ts';
import { readHeldUp } from './service/read-held-up.ts';
import { readTracking, readTrackingPage } from './service.ts';

/** The same each run, of every kind in turn: what is not sent, sent on any day and hour, returned, eased, taken back. */
async function scatter(ctx: TestContext, planId: string, seed: number): Promise<void> {
	await inTransaction(ctx.as({ kind: 'system' }), 'test.scattered', async (tx) => {
		await sql`select setseed(${seed})`.execute(tx);
		await sql`insert into assignments (obligation_id, unit_id) select o.id, u.id from obligations o, units u
			where o.plan_id = ${planId} and o.kind in ('registration', 'report') and random() < 0.8 on conflict do nothing`.execute(tx);
		await sql`insert into submissions (id, obligation_id, unit_id, status, version, received_at, entered_at, channel, updated_at)
			select gen_random_uuid(), obligation_id, unit_id, (array['draft', 'submitted', 'needs-more', 'accepted', 'nil'])[1 + floor(random() * 5)], floor(random() * 4)::int,
				at, at, 'system', at + interval '7 hours'
			from (select a.*, timestamptz '2023-09-20 00:00+07' + random() * interval '8 days' as at from assignments a join obligations o on o.id = a.obligation_id
				where o.plan_id = ${planId} and o.kind in ('registration', 'report')) a where random() < 0.7`.execute(tx);
		for (const kind of ['extension', 'waiver', 'extension'] as const) {
			await sql`insert into reliefs (id, obligation_id, unit_id, kind, wanted_due, reason, channel, asked_on, asked_at, asked_by,
					decision, granted_due, decision_reason, decided_at, decided_by, taken_back_at, taken_back_by, taken_back_reason)
				select gen_random_uuid(), obligation_id, unit_id, ${kind}, ${day(kind)}, 'x', 'system', '2023-09-20', now(), 'x',
					'granted', ${day(kind)}, 'x', now() + random() * interval '1 day', 'x', back, case when back is not null then 'x' end, case when back is not null then 'x' end
				from (select a.*, case when random() < 0.3 then now() end as back from assignments a join obligations o on o.id = a.obligation_id
					where o.plan_id = ${planId} and o.kind in ('registration', 'report')) a where random() < 0.2`.execute(tx);
		}
		await sql`update assignments set withdrawn_at = now() where random() < 0.1`.execute(tx);
		await audit(tx, { subject: { type: 'plan', id: planId }, data: {} });
	});
}

function day(kind: 'extension' | 'waiver') {
	return kind === 'extension' ? sql<PlainDate>`date '2023-09-24' + floor(random() * 6)::int` : sql<null>`null`;
}

/** Counted one by one, by what the matrix says of each cell. */
function oneByOne({ matrix }: Tracking) {
	return matrix.obligations.map(({ id: obligationId }, column) => {
		const cells = matrix.rows.flatMap(({ cells: row }) => row[column] ?? []);
		const asked = cells.filter(({ state }) => state.name !== 'waived');
		const count = (holds: (cell: MatrixCell) => boolean) => asked.filter(holds).length;
		const unseen = asked.filter(({ state }) => state.name === 'submitted');
		const names = cells.flatMap((cell) => [cell.state.name, ...(isLate(cell) ? ['late'] : []), ...(cell.extendedDue === null ? [] : ['extended'])]);
		return {
			obligationId,
			asked: asked.length,
			sent: count(({ state }) => isSent(state.name)),
			waitingForOffice: unseen.length,
			atOnce: count(({ state, version }) => state.name === 'accepted' && version <= 1),
			unseenSince: unseen.map(({ receivedOn }) => receivedOn).toSorted()[0] ?? null,
			tally: Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]))
		};
	});
}

function isLate({ state }: MatrixCell): boolean {
	return isSent(state.name) && 'daysLate' in state && state.daysLate !== null;
}

function heldUpOneByOne({ matrix }: Tracking) {
	return matrix.rows
		.flatMap(({ unit, cells }) =>
			cells.flatMap((cell, column) => {
				const about = { unit: unit.name, obligationId: cell?.obligationId };
				if (cell?.state.name === 'needs-more') return { kind: 'returned', ...about, since: cell.returnedOn };
				return cell?.state.name === 'overdue' ? { kind: 'owed', ...about, since: cell.extendedDue ?? matrix.obligations[column]?.due } : [];
			})
		)
		.map((line) => JSON.stringify(line, ['since', 'kind', 'unit', 'obligationId']))
		.toSorted();
}

test.each([0.1, 0.7])('what the database counts is what the matrix shows, cell by cell (%d)', async (seed) => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { name, bytes } = seedFile();
	const timed = new TextDecoder().decode(bytes).replaceAll('trước ngày 25/9/2023', 'trước 16 giờ ngày 25/9/2023');
	const { planId } = await aRunningPlan(ctx, { name, bytes: new TextEncoder().encode(timed) });
	await addUnits(
		ctx.as({ kind: 'system' }),
		Array.from({ length: 120 }, () => aUnit())
	);
	await scatter(ctx, planId, seed);
	for (const moment of ['2023-09-25T15:30', '2023-09-25T16:01', '2023-09-27T08:00']) {
		const at = { ...ctx.on(moment.slice(0, 10)), now: new Date(`${moment}:00+07:00`) };
		const whole = await readTracking(at, planId);
		expect(whole.matrix.counts).toEqual(oneByOne(whole));
		const column = whole.matrix.obligations.findIndex(({ id }) => id === whole.focus?.obligationId);
		const missing = whole.matrix.rows.filter(
			({ cells }) => cells[column] && !isSent(cells[column].state.name) && !['waived', 'needs-more'].includes(cells[column].state.name)
		);
		expect(whole.focus?.missing).toEqual(missing.map(({ unit }) => unit));
		const held = await readHeldUp(at, whole, 10_000);
		expect(held.map((line) => JSON.stringify(line, ['since', 'kind', 'unit', 'obligationId'])).toSorted()).toEqual(heldUpOneByOne(whole));
		expect(held.map(({ since }) => since)).toEqual(held.map(({ since }) => since).toSorted());
		const { matrix, paged } = await readTrackingPage(at, planId, matrixChoice(new URLSearchParams('page=2')));
		expect([paged?.page, matrix.rows, matrix.counts]).toEqual([2, whole.matrix.rows.slice(50, 100), whole.matrix.counts]);
	}
});
