import type { ServerLoadEvent } from '@sveltejs/kit';
import { readFrame } from '#lib/features/reports/server/service/read-frame.ts';
import { fileLimit } from '#lib/features/documents/server/service/file-limit.ts';
import { previewImport } from '#lib/features/submissions/server/service/import-file.ts';
import { readApproval } from '#lib/features/unit-approvals/server/service/read-approval.ts';
import { viewReceipt, viewUnitCopy, writeUnitCopy } from '#lib/features/submissions/server/service/view-receipt.ts';
import { writeFilling } from '#lib/features/submissions/server/service/write-filling.ts';
import { viewRows } from '#lib/features/submissions/server/service/view-return.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { download } from '#lib/server/download.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Locate, Open } from './return-place.ts';

const rowsOffered = 3;

/** The page of a return; the same for a member and for the holder of a link. */
export async function loadReturn(event: ServerLoadEvent, open: Open) {
	const { ctx, base, view } = await open(event);
	const at = event.url.searchParams.get('taken');
	return {
		base,
		view,
		frame: await readFrame(ctx, view),
		approval: view.needsApproval || view.isPutUp ? await readApproval(ctx, { obligationId: view.obligation.id, unitId: view.unit.id }) : null,
		today: ctx.today,
		now: ctx.now,
		locale: ctx.locale,
		limit: fileLimit(ctx.locale),
		requestKey: newId(),
		offered: Array.from({ length: rowsOffered }, (_, index) => ({
			id: newId(),
			position: (index + 1) * 1024,
			cells: {},
			state: 'open' as const,
			returnReason: null
		})),
		taken: at === null ? null : { at, rows: Number(event.url.searchParams.get('rows') ?? 0) },
		filled:
			/^(\d+)-(\d+)-(\d+)$/
				.exec(event.url.searchParams.get('filled') ?? '')
				?.slice(1)
				.map(Number) ?? null,
		nilReason: event.url.searchParams.get('nil') ?? ''
	};
}

export async function loadImport(event: ServerLoadEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	return { base, requestKey: newId(), preview: await previewImport(ctx, key, event.url.searchParams.get('file') ?? '') };
}

export async function loadReceipt(event: ServerLoadEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	const version = Number(event.params['version']);
	if (!Number.isInteger(version)) throw new Problem('page.not-found');
	return { base, receipt: await viewReceipt(ctx, key, version) };
}

export async function loadCopy(event: ServerLoadEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	return { base, copy: await viewUnitCopy(ctx, key) };
}

/** The rows as JSON; nothing is sent when they are as the asker last saw them. */
export async function answerRows(event: Parameters<Locate>[0], locate: Locate): Promise<Response> {
	const { ctx, key } = await locate(event);
	const body = JSON.stringify(await viewRows(ctx, key));
	const etag = `"${sha256Of(body).slice(0, 32)}"`;
	const headers = { etag, 'cache-control': 'private, no-cache', 'content-type': 'application/json' };
	return event.request.headers.get('if-none-match') === etag ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

export async function answerCopy(event: Parameters<Locate>[0], locate: Locate, format: 'docx' | 'pdf'): Promise<Response> {
	const { ctx, key } = await locate(event);
	const version = Number(event.url.searchParams.get('version'));
	const { bytes, name } = await writeUnitCopy(ctx, key, { format, version: Number.isInteger(version) && version > 0 ? version : null });
	return download(bytes, name);
}

export async function answerFilling(event: Parameters<Locate>[0], locate: Locate, format: 'docx' | 'xlsx'): Promise<Response> {
	const { ctx, key } = await locate(event);
	const { bytes, name } = await writeFilling(ctx, key, format);
	return download(bytes, name);
}
