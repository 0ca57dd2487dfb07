import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { needSchema, signerEndSchema, signerSchema } from '#lib/features/unit-approvals/schema.ts';
import { endSigning, nameSigner, readSigners, setApprovalNeeded } from '#lib/features/unit-approvals/server/service/signers.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain } from '#lib/server/explain.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => ({
	view: await readSigners(ctx, params.unit),
	today: ctx.today,
	locale: ctx.locale,
	done: url.searchParams.has('done'),
	requestKey: newId()
});

export const actions: Actions = {
	add: (event) => doing(event, signerSchema, (unitId, signer, key) => nameSigner(event.locals.ctx, unitId, signer, key)),
	end: (event) => doing(event, signerEndSchema, (unitId, end, key) => endSigning(event.locals.ctx, unitId, end, key)),
	need: (event) => doing(event, needSchema, (unitId, { needed }, key) => setApprovalNeeded(event.locals.ctx, unitId, needed === 'yes', key))
};

/** Reads the form and does one thing; what was refused comes back beside what was typed. */
async function doing<S extends v.GenericSchema>(
	event: RequestEvent,
	schema: S,
	act: (unitId: string, value: v.InferOutput<S>, key: string) => Promise<unknown>
) {
	const { locals, request, url, params } = event;
	const form = await readForm(request, schema);
	if (!form.ok) return fail(400, { issues: form.issues, values: form.values, message: null });
	try {
		await act(params['unit'] ?? '', form.value, form.key);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const { status, message } = explain(error, 409, locals.locale);
		return fail(status, { issues: {}, values: {}, message });
	}
	redirect(303, `${url.pathname}?done=yes`);
}
