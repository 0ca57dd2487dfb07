import { writeXlsx } from '@kheo/documents/write-xlsx';
import { listChainMembers } from '#lib/features/accounts/server/service.ts';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Visit, VisitHistory } from '../../visit.ts';
import { visitSheet } from '../../visit-sheet.ts';
import { isLead, listChanges, listVisits } from '../queries.ts';
import { isOfTeam } from '../require-team.ts';

/** The year's programme; a unit's person sees the visits to that unit and those they lead. */
export async function readVisits(ctx: Context, year: number): Promise<Visit[]> {
	return (await readOnly(ctx, (tx) => listVisits(tx, { year }))).filter((visit) => maySee(ctx, visit));
}

export function readVisit(ctx: Context, id: string): Promise<{ readonly visit: Visit; readonly changes: readonly VisitHistory[]; readonly isTeam: boolean }> {
	return readOnly(ctx, async (tx) => {
		const [visit] = await listVisits(tx, { id });
		if (!visit || !maySee(ctx, visit)) throw new Problem('inspection.not-found');
		return { visit, changes: await listChanges(tx, id), isTeam: isOfTeam(ctx, visit) };
	});
}

/** What the form of a new visit offers. */
export async function readPlanning(ctx: Context) {
	if (!actsForOffice(ctx.actor)) return null;
	const { units, leads } = await readOnly(ctx, async (tx) => ({ units: await listActiveUnits(tx, ctx.today), leads: await listChainMembers(tx, ctx.today) }));
	const plans = (await readPlans(ctx)).map(({ id, title }) => ({ id, title }));
	return { units: units.map(({ id, name }) => ({ id, name })), leads: leads.map(({ userId, name }) => ({ userId, name })), plans };
}

/** The programme as a sheet, in the reader's language. */
export async function exportVisits(ctx: Context, year: number): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const sheet = visitSheet(await readVisits(ctx, year), ctx.today, messagesIn(ctx.locale).inspections, year);
	return { bytes: await writeXlsx(sheet), name: `${sheet.name}.xlsx` };
}

function maySee(ctx: Context, visit: Visit): boolean {
	const { actor } = ctx;
	return (actor.kind === 'user' && actor.role === 'unit' ? unitOf(actor) === visit.unit.id : true) || isLead(visit, ctx);
}
