import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { unitChangeSchema, unitEndSchema, unitMoveSchema, unitSchema } from '#lib/features/agencies/schema.ts';
import { addUnit, changeUnit, endUnit, moveUnit, readUnits } from '#lib/features/agencies/server/service.ts';
import { lowerSchema } from '#lib/features/levels/schema.ts';
import { nameLowerAgency, readLower } from '#lib/features/levels/server/service/name-lower-agency.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

const outcomes = ['added', 'changed', 'moved', 'ended', 'reopened', 'lower'] as const;
type Outcome = (typeof outcomes)[number];

export const load: PageServerLoad = async ({ locals, url }) => ({
	units: await readUnits(locals.ctx),
	lower: await readLower(locals.ctx),
	done: outcomes.find((outcome) => outcome === url.searchParams.get('done')) ?? null,
	requestKey: newId()
});

export const actions: Actions = {
	add: (event) => doing(event, unitSchema, (unit, key) => addUnit(event.locals.ctx, unit, key).then(() => 'added')),
	change: (event) => doing(event, unitChangeSchema, (unit) => changeUnit(event.locals.ctx, unit).then(() => 'changed')),
	move: (event) => doing(event, unitMoveSchema, (move, key) => moveUnit(event.locals.ctx, move, key).then(() => 'moved')),
	lower: (event) =>
		doing(event, lowerSchema, ({ unit, agency }, key) =>
			nameLowerAgency(event.locals.ctx, { unitId: unit, agencyId: agency === '' ? null : agency }, key).then(() => 'lower')
		),
	end: (event) => doing(event, unitEndSchema, (end) => endUnit(event.locals.ctx, end).then(() => (end.activeTo === null ? 'reopened' : 'ended')))
};

/** Reads the form, does one thing and says that it is done; what was refused comes back beside what was typed. */
async function doing<S extends v.GenericSchema>(event: RequestEvent, schema: S, act: (value: v.InferOutput<S>, key: string) => Promise<Outcome>) {
	const { locals, request, url } = event;
	const form = await readForm(request, schema);
	if (!form.ok) return fail(400, { issues: form.issues, values: form.values, message: null });
	let done: Outcome;
	try {
		done = await act(form.value, form.key);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const { status, message } = explain(error, 409, locals.locale);
		return fail(status, { issues: {}, values: {}, message });
	}
	redirect(303, `${url.pathname}?done=${done}`);
}
