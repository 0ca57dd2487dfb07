import { packageRouteSchema, receiptSchema, sendingSchema, sendUpSchema } from '#lib/features/levels/schema.ts';
import { readUpward } from '#lib/features/levels/server/service/read-upward.ts';
import { sendPackage, stopPackage } from '#lib/features/levels/server/service/send-package.ts';
import { sendResultUp } from '#lib/features/levels/server/service/send-up.ts';
import { enterResultReceipt } from '#lib/features/reports/server/service/enter-result-receipt.ts';
import { joinSchema, makeSchema } from '#lib/features/reports/schema.ts';
import { joinRows } from '#lib/features/reports/server/service/join-rows.ts';
import { makeResult } from '#lib/features/reports/server/service/make-result.ts';
import { readYears } from '#lib/features/reports/server/service/read-years.ts';
import { readResult } from '#lib/features/reports/server/service/read-result.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	view: await readResult(locals.ctx, params.obligation),
	years: await readYears(locals.ctx, params.obligation),
	figure: url.searchParams.get('figure'),
	up: await readUpward(locals.ctx, params.obligation, 'results'),
	locale: locals.locale,
	done: url.searchParams.get('done'),
	requestKey: newId()
});

const here =
	(done: string) =>
	(_: unknown, { url }: { readonly url: URL }) =>
		`${url.pathname}?done=${done}`;

export const actions: Actions = {
	make: step('make', makeSchema, (ctx, _, key, { params }) => makeResult(ctx, params['obligation'] ?? '', key), here('made')),
	sendUp: step('sendUp', sendUpSchema, (ctx, { to }, _, { params }) => sendResultUp(ctx, params['obligation'] ?? '', to), here('sent')),
	receipt: step(
		'receipt',
		receiptSchema,
		(ctx, receipt, key, { params }) => enterResultReceipt(ctx, params['obligation'] ?? '', receipt, key),
		here('received')
	),
	sendPackage: step(
		'sendPackage',
		packageRouteSchema,
		(ctx, route, key, { params }) => sendPackage(ctx, { kind: 'results', obligationId: params['obligation'] ?? '' }, route, key),
		here('sending')
	),
	stopPackage: step('stopPackage', sendingSchema, (ctx, { id }, key, { params }) => stopPackage(ctx, params['obligation'] ?? '', id, key), here('stopped')),
	join: step(
		'join',
		joinSchema,
		(ctx, { a, b, answer }, _, { params }) => joinRows(ctx, params['obligation'] ?? '', { a, b, isOne: answer === 'one' }),
		here('joined')
	)
};
