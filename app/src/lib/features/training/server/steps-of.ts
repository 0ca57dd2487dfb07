import { lastWorkingDayOnOrBefore, nextWorkingDay, type PlainDate } from '@kheo/core';
import { type Context, unitOf } from '#lib/server/context.ts';
import { playedOf } from '../played.ts';
import { type PlaceName, type PlayDay, script, type ScriptLine, type StepName } from '../script.ts';
import type { Step } from '../view.ts';
import { doneSteps } from './done-steps.ts';
import type { Month } from './month.ts';

/** The script laid over the month as it stands, as this person may open its pages. */
export function stepsOf(month: Month, seen: readonly string[], { actor }: Context): Step[] {
	const done = doneSteps(month);
	for (const { name, by } of script) if (by === 'seen' && seen.includes(name)) done.add(name);
	const played = playedOf(done);
	const paths = pathsOf(month, unitOf(actor));
	return script.map((line: ScriptLine & { readonly name: StepName }) => ({
		name: line.name,
		role: line.role,
		path: paths[line.place],
		day: line.day ? dayOf(month, line.day) : null,
		played: played.has(line.name)
	}));
}

function dayOf({ report, calendar }: Month, { on }: PlayDay): PlainDate | null {
	if (report.due === null) return null;
	return on === 'last-day' ? lastWorkingDayOnOrBefore(report.due, calendar) : nextWorkingDay(report.due, calendar);
}

/** A unit's person opens the unit's own return, everybody else the matrix in which it stands. */
function pathsOf({ plan, register, report, result }: Month, unitId: string | null): Record<PlaceName, string | null> {
	const tracking = `plans/${plan.id}/tracking`;
	const own = (id: string) => (unitId === null ? tracking : `obligations/${id}/units/${unitId}`);
	return {
		today: '',
		reminding: `plans/${plan.id}/reminding`,
		register: own(register.id),
		tracking,
		consolidation: `obligations/${register.top}/consolidation`,
		outgoing: 'registers/outgoing',
		report: own(report.id),
		results: `obligations/${report.id}/results`,
		paper: result && `drafts/${result.draftId}`,
		'next-year': `documents/${plan.documentId}/next-year`
	};
}
