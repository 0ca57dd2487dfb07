import { matchFile, type ReadReturn, readReturn, type Unit } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import { listAgencyUnits } from '#lib/features/documents/server/service.ts';
import { refusedFile } from '#lib/features/documents/server/service/refused-file.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { explain } from '#lib/server/explain.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DroppedFile, DroppedReading, DropView } from '../../dropped-view.ts';
import { headOfPrinted } from '../../head-of-printed.ts';
import { assertOffice } from '../access.ts';
import { listDropped, type StoredDrop } from '../dropped-queries.ts';
import { getOwed, listHeads } from '../return-queries.ts';
import { listReturns } from './list-returns.ts';

type Facts = Awaited<ReturnType<typeof factsOf>>;

/** The files dropped for an obligation: whose each seems to be, what was understood of it and what was not, and what has been taken. */
export async function readDropped(ctx: Context, obligationId: string): Promise<DropView> {
	assertOffice(ctx);
	const facts = await readOnly(ctx, (tx) => factsOf(tx, ctx, obligationId));
	const files: DroppedFile[] = [];
	for (const stored of facts.dropped) files.push(await fileOf(ctx, stored, facts));
	const { obligation, plan, form, units } = facts;
	return { obligation, plan, columns: form.columns, units, files: withSameUnits(files) };
}

async function factsOf(tx: ReadTx, ctx: Context, obligationId: string) {
	const states = await listReturns(tx, [obligationId]);
	const [first] = states;
	if (!first) throw new Problem('submission.not-found');
	const { obligation, plan, form } = await getOwed(tx, { obligationId, unitId: first.unitId });
	const agencyUnits = await listAgencyUnits(tx, ctx.today);
	const units = states.flatMap(({ unitId, status, rowCount }) => {
		const unit = agencyUnits.find(({ id }) => id === unitId);
		return unit ? [{ id: unitId, name: unit.name, open: status === null || status === 'draft' || status === 'needs-more', rows: rowCount }] : [];
	});
	return { obligation, plan, form, units, agencyUnits, heads: await listHeads(tx, plan.id), dropped: await listDropped(tx, obligationId) };
}

async function fileOf(ctx: Context, { id, name, sha256, refusal, sameAs, takenFor }: StoredDrop, facts: Facts): Promise<DroppedFile> {
	if (sha256 === null) return { id, name, state: 'refused', why: refusal ?? '' };
	if (sameAs !== null) return { id, name, state: 'same', as: sameAs };
	const unit = facts.agencyUnits.find((one) => one.id === takenFor);
	if (unit) return { id, name, state: 'taken', unitId: unit.id, unit: unit.name, filed: facts.units.some((one) => one.id === unit.id && !one.open) };
	const bytes = await readStored(ctx, sha256);
	if (!bytes) return { id, name, state: 'refused', why: explain(new Problem('file.not-found'), 404, ctx.locale).message };
	try {
		const { document } = await readFile(bytes, name);
		return { id, name, state: 'open', reading: readingOf(readReturn(document, facts.form, name), facts) };
	} catch (error) {
		if (error instanceof FileRefused) return { id, name, state: 'refused', why: refusedFile(error, ctx).message };
		throw error;
	}
}

function readingOf(read: ReadReturn, { obligation, agencyUnits, units, heads }: Facts): DroppedReading {
	const match = matchFile(read.names, agencyUnits);
	const filledFor = read.filled?.mark.obligation === obligation.id ? read.filled.mark.unit : null;
	const own = filledFor ?? agencyUnits.find((unit: Unit & { id: string }) => unit === match.unit)?.id ?? null;
	const owes = units.some(({ id }) => id === own);
	return {
		rows: read.rows.map(({ cells, head }) => ({ cells, head: headOfPrinted(head, heads), headPrinted: head })),
		notUnderstood: read.notUnderstood.map(({ text, why }) => ({ text, why })),
		nilReason: read.nil?.reason ?? null,
		unitId: owes ? own : null,
		named: match.unit ? match.unit.name : match.name,
		because: match.because,
		doubt: own !== null && !owes ? 'owes-nothing' : filledFor ? null : match.doubt,
		filled: filledFor !== null && owes
	};
}

/** Two files for one unit: a person says which counts. */
function withSameUnits(files: readonly DroppedFile[]): DroppedFile[] {
	const unitOf = (file: DroppedFile) => (file.state === 'open' ? file.reading.unitId : file.state === 'taken' ? file.unitId : null);
	return files.map((file) => {
		if (file.state !== 'open' || file.reading.unitId === null || file.reading.doubt !== null) return file;
		const isTwice = files.some((other) => other !== file && unitOf(other) === file.reading.unitId);
		return isTwice ? { ...file, reading: { ...file.reading, doubt: 'same-unit' } } : file;
	});
}
