import { fail } from '@sveltejs/kit';
import { lookOneSchema, openSchema } from '#lib/features/feedback/schema.ts';
import { lookAtSender } from '#lib/features/feedback/server/service/look-at-sender.ts';
import { openRestricted, readRestricted } from '#lib/features/feedback/server/service/restricted.ts';
import { readForm } from '#lib/server/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ lines: await readRestricted(locals.ctx) });

/** Opening one is a press and not an address, since it leaves an entry in the log. */
export const actions: Actions = {
	open: async ({ request, locals }) => {
		const form = await readForm(request, openSchema);
		if (!form.ok) return fail(400, { opened: null, sender: null });
		return { opened: await openRestricted(locals.ctx, form.value.id), sender: null };
	},
	look: async ({ request, locals }) => {
		const form = await readForm(request, lookOneSchema);
		if (!form.ok) return fail(400, { opened: null, sender: null });
		const { id, reason } = form.value;
		return { sender: await lookAtSender(locals.ctx, id, reason), opened: await openRestricted(locals.ctx, id) };
	}
};
