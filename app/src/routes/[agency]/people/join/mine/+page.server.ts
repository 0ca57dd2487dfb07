import { fail, type RequestEvent } from '@sveltejs/kit';
import { codeSchema } from '#lib/features/bookings/schema.ts';
import { cancelOwn, lookUpBooking } from '#lib/features/bookings/server/service/book.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { explain } from '#lib/server/explain.ts';
import { postedForm, readFormData } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { requestKey: newId() };
};

export const actions: Actions = {
	look: (event) => withCode(event, async () => undefined),
	cancel: (event) => withCode(event, (code, address, key) => cancelOwn(event.locals.ctx, code, address, key))
};

/** Takes the step and shows what it came to; the code stays in the form and is in no address. */
async function withCode({ request, locals, getClientAddress }: RequestEvent, use: (code: string, address: string, key: string) => Promise<void>) {
	const data = await postedForm(request);
	const form = readFormData(data, codeSchema);
	const [code, address] = [form.ok ? form.value.code : '', getClientAddress()];
	try {
		await use(code, address, form.key);
		return { own: await lookUpBooking(locals.ctx, code, address), code, message: null };
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const { status, message } = explain(error, 409, locals.locale);
		return fail(status, { own: null, code, message });
	}
}
