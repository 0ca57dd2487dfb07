import { callOffSchema, changeSchema, findingSchema, minutesSchema, sheetSchema } from '#lib/features/inspections/schema.ts';
import { changeVisit } from '#lib/features/inspections/server/service/change-visit.ts';
import { fillSheet } from '#lib/features/inspections/server/service/fill-sheet.ts';
import { callOffVisit } from '#lib/features/inspections/server/service/plan-visit.ts';
import { readPlanning, readVisit } from '#lib/features/inspections/server/service/read-visits.ts';
import { recordFinding } from '#lib/features/inspections/server/service/record-finding.ts';
import { writeMinutes } from '#lib/features/inspections/server/service/write-minutes.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	...(await readVisit(locals.ctx, params.visit)),
	planning: await readPlanning(locals.ctx),
	requestKey: newId()
});

export const actions: Actions = {
	sheet: step('sheet', sheetSchema, (ctx, sheet, key, { params }) => fillSheet(ctx, params['visit'] ?? '', sheet, key)),
	finding: step('finding', findingSchema, (ctx, finding, key, { params }) => recordFinding(ctx, params['visit'] ?? '', finding, key)),
	change: step('change', changeSchema, (ctx, change, key, { params }) => changeVisit(ctx, params['visit'] ?? '', change, key)),
	callOff: step('callOff', callOffSchema, (ctx, reason, key, { params }) => callOffVisit(ctx, params['visit'] ?? '', reason, key)),
	minutes: step(
		'minutes',
		minutesSchema,
		(ctx, _, key, { params }) => writeMinutes(ctx, params['visit'] ?? '', key),
		(id, { params }) => `/${params['agency'] ?? ''}/drafts/${String(id)}`
	)
};
