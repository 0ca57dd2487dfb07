import { fail } from '@sveltejs/kit';
import { tokenChoice, tokenForm } from '#lib/features/tokens/schema.ts';
import { makeToken } from '#lib/features/tokens/server/service/make-token.ts';
import { readTokens } from '#lib/features/tokens/server/service/read-tokens.ts';
import { revokeToken } from '#lib/features/tokens/server/service/revoke-token.ts';
import { actsForOffice } from '#lib/server/context.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { inlineProblem } from '../inline-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ tokens: await readTokens(locals.ctx), seesAll: actsForOffice(locals.ctx.actor) });

export const actions: Actions = {
	make: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, tokenForm);
			if (!form.ok) return fail(400, { issues: form.issues, values: form.values });
			return { token: await makeToken(event.locals.ctx, form.value) };
		}),
	revoke: (event) =>
		inlineProblem(event, async () => {
			const form = await readForm(event.request, tokenChoice);
			if (!form.ok) throw new Problem('token.not-found');
			await revokeToken(event.locals.ctx, form.value.token);
			return { revoked: true };
		})
};
