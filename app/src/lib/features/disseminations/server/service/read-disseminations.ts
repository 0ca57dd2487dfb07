import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Dissemination } from '../../dissemination.ts';
import { ownUnit } from '../own-unit.ts';
import { listDisseminations } from '../queries.ts';

/** Everything that is being made known; a unit's person sees that unit alone. */
export function readDisseminations(ctx: Context): Promise<Dissemination[]> {
	return readOnly(ctx, (tx) => listDisseminations(tx, { unitId: ownUnit(ctx) }));
}

/** What concerns the reader's own unit; nothing for those who belong to none. */
export async function readOwnDisseminations(ctx: Context): Promise<Dissemination[]> {
	return ownUnit(ctx) === null ? [] : readDisseminations(ctx);
}

export async function readDissemination(ctx: Context, id: string): Promise<Dissemination> {
	const [found] = await readOnly(ctx, (tx) => listDisseminations(tx, { id, unitId: ownUnit(ctx) }));
	if (!found) throw new Problem('dissemination.not-found');
	return found;
}

/** What the form offers: the units of today and the running plans. */
export async function readOpening(ctx: Context) {
	if (!actsForOffice(ctx.actor)) return null;
	const units = await readOnly(ctx, (tx) => listActiveUnits(tx, ctx.today));
	return { units: units.map(({ id, name }) => ({ id, name })), plans: (await readPlans(ctx)).map(({ id, title }) => ({ id, title })) };
}

/** The document itself, or the minutes of a meeting. */
export async function openDisseminationFile(ctx: Context, id: string, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { file, parts } = await readDissemination(ctx, id);
	const files = [file, ...parts.flatMap(({ meetings }) => meetings.map((meeting) => meeting.file))];
	const found = files.find((one) => one?.sha256 === sha256);
	const bytes = found ? await readStored(ctx, sha256) : null;
	if (!found || !bytes) throw new Problem('file.not-found');
	return { bytes, name: found.name };
}
