import { exportForms } from '#lib/features/audit-log/log.ts';
import { filterSchema } from '#lib/features/audit-log/schema.ts';
import { exportAuditLog } from '#lib/features/audit-log/server/service/export-audit-log.ts';
import { download } from '#lib/server/download.ts';
import { readForm } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** A press and no link, since it leaves an entry in the log. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const as = exportForms.find((form) => params.file === `log.${form}`);
	const form = await readForm(request, filterSchema);
	if (!as) throw new Problem('page.not-found');
	if (!form.ok) throw new Problem('request.unreadable');
	const { bytes, name } = await exportAuditLog(locals.ctx, form.value, as);
	return download(bytes, name);
};
