import type { RequestEvent } from '@sveltejs/kit';
import { readUnits } from '#lib/features/agencies/server/service.ts';
import * as schema from '#lib/features/supervision/schema.ts';
import { askAgain, reply, settle } from '#lib/features/supervision/server/service/follow-up.ts';
import { readSupervision } from '#lib/features/supervision/server/service/read-supervision.ts';
import {
	callOff,
	closeSupervision,
	enterMinutes,
	givePaper,
	recommend,
	requestUnit,
	showSupervision
} from '#lib/features/supervision/server/service/run-supervision.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	of: await readSupervision(locals.ctx, params.supervision),
	units: (await readUnits(locals.ctx)).map(({ id, name }) => ({ id, name })),
	requestKey: newId()
});

const idOf = ({ params }: RequestEvent) => params['supervision'] ?? '';

export const actions: Actions = {
	request: step('request', schema.requestSchema, (ctx, form, key, event) => requestUnit(ctx, idOf(event), form, key)),
	callOff: step('callOff', schema.callOffSchema, (ctx, form, key, event) => callOff(ctx, idOf(event), form, key)),
	minutes: step('minutes', schema.minutesSchema, (ctx, form, key, event) => enterMinutes(ctx, idOf(event), form, key)),
	close: step('close', schema.closeSchema, (ctx, form, key, event) => closeSupervision(ctx, idOf(event), form, key)),
	show: step('show', schema.showSchema, (ctx, form, key, event) => showSupervision(ctx, idOf(event), form, key)),
	recommend: step('recommend', schema.recommendSchema, (ctx, form, key, event) => recommend(ctx, idOf(event), form, key)),
	give: step('give', schema.paperSchema, (ctx, form, key, event) => givePaper(ctx, idOf(event), form, key)),
	reply: step('reply', schema.replySchema, reply),
	askAgain: step('askAgain', schema.askAgainSchema, askAgain),
	settle: step('settle', schema.settleSchema, settle)
};
