import { dutyMoves, isPlainDate, reorganisationFault, shortTask } from '@kheo/core';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Reorganisation } from '../../schema.ts';
import type { Consequences, PastReorganisation } from '../../view.ts';
import { countLinks, listOpenDuties, listPeople, listReorganisations, listSentBy } from '../queries.ts';

/** What a reorganisation would do, in words; nothing is done. */
export function previewReorganisation(ctx: Context, wanted: Reorganisation): Promise<Consequences> {
	return readOnly(ctx, (tx) => consequencesOf(ctx, tx, wanted));
}

export async function readReorganisations(ctx: Context): Promise<PastReorganisation[]> {
	requireOffice(ctx);
	return readOnly(ctx, listReorganisations);
}

export async function consequencesOf(ctx: Context, tx: ReadTx, wanted: Reorganisation): Promise<Consequences> {
	requireOffice(ctx);
	await refuseUnfit(ctx, tx, wanted);
	const units = new Map((await listUnits(tx)).map(({ id, name }) => [id, name]));
	const nameOf = (id: string) => units.get(id) ?? id;
	const to = [...wanted.to, ...wanted.added.map(({ name }) => name)];
	const open = await listOpenDuties(tx, wanted.from);
	const moves = dutyMoves(open, wanted.from, to);
	const sent = await listSentBy(
		tx,
		wanted.to,
		moves.map(({ obligationId }) => obligationId)
	);
	return {
		from: wanted.from.map(nameOf),
		to: to.map(nameOf),
		onDay: wanted.onDay,
		moves: moves.map((move, at) => ({
			task: shortTask(open[at]?.task ?? ''),
			plan: open[at]?.plan ?? '',
			from: nameOf(move.from),
			rows: move.rows,
			rowsTo: move.rowsTo === null ? null : nameOf(move.rowsTo),
			reopens:
				move.rows === 0
					? []
					: sent.filter(({ obligationId, unitId }) => obligationId === move.obligationId && unitId === move.rowsTo).map(({ unitId }) => nameOf(unitId))
		})),
		people: (await listPeople(tx, wanted.from, ctx.today)).map((person) => person.display_name),
		links: await countLinks(tx, wanted.from, ctx.now)
	};
}

async function refuseUnfit(ctx: Context, tx: ReadTx, { kind, from, to, added, onDay }: Reorganisation): Promise<void> {
	const fault = reorganisationFault(kind, from, [...to, ...added.map(({ code }) => code)]);
	if (fault) throw new Problem(`reorganisation.${fault}`);
	if (!isPlainDate(onDay) || onDay > ctx.today) throw new Problem('reorganisation.day-ahead');
	const units = await listUnits(tx);
	if (units.some(({ id, activeFrom }) => from.includes(id) && activeFrom !== null && activeFrom >= onDay)) throw new Problem('unit.ends-too-early');
	const active = new Set(units.filter(({ activeTo }) => activeTo === null || activeTo >= onDay).map(({ id }) => id));
	if ([...from, ...to].some((id) => !active.has(id))) throw new Problem('reorganisation.unit-ended');
}

function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
