import { writeXlsx } from '@kheo/documents/write-xlsx';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { trackingSheet } from '#lib/features/tracking/tracking-sheet.ts';
import { messagesIn } from '#lib/i18n/messages.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { plan, matrix } = await readTracking(locals.ctx, params.plan);
	const sheet = trackingSheet(matrix, messagesIn(locals.locale).tracking, locals.locale);
	return download(await writeXlsx({ ...sheet, title: [plan.title] }), `${sheet.name} - ${plan.title}.xlsx`);
};
