import { fail, redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Added, Erased } from '#lib/features/evidence/evidence.ts';
import {
	annexSchema,
	assignSchema,
	blurSchema,
	describeSchema,
	eraseSchema,
	figureSchema,
	filesSchema,
	linkSchema,
	removeSchema,
	restoreSchema
} from '#lib/features/evidence/schema.ts';
import { addFiles } from '#lib/features/evidence/server/service/add-files.ts';
import { addFigure, addLink } from '#lib/features/evidence/server/service/add-said.ts';
import { assignEvidence } from '#lib/features/evidence/server/service/assign-evidence.ts';
import { writeUnitAnnex } from '#lib/features/evidence/server/service/write-annex.ts';
import { blurEvidence, chooseForAnnex, describeEvidence } from '#lib/features/evidence/server/service/describe-evidence.ts';
import { eraseEvidence } from '#lib/features/evidence/server/service/erase-evidence.ts';
import { removeEvidence, restoreEvidence } from '#lib/features/evidence/server/service/remove-evidence.ts';
import { openEvidenceFile, viewEvidence } from '#lib/features/evidence/server/service/view-evidence.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { download } from '#lib/server/download.ts';
import { readForm } from '#lib/server/form.ts';
import { inlineProblem } from './inline-problem.ts';
import type { Locate, ReturnPlace } from './return-place.ts';

/** The tray and the evidence of a unit's activities; the same for a member and for the holder of a link. */
export async function loadEvidence(event: ServerLoadEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	return { base, view: await viewEvidence(ctx, key), requestKey: newId(), done: event.url.searchParams.get('done') };
}

export function evidenceActions(locate: Locate) {
	return {
		addFiles: act(
			locate,
			filesSchema,
			(added: Added) => ({ added }),
			({ ctx, key }, value, requestKey) => addFiles(ctx, key, value, requestKey)
		),
		addLink: act(locate, linkSchema, 'added', ({ ctx, key }, value, requestKey) => addLink(ctx, key, value, requestKey)),
		addFigure: act(locate, figureSchema, 'added', ({ ctx, key }, value, requestKey) => addFigure(ctx, key, value, requestKey)),
		assign: act(locate, assignSchema, 'assigned', ({ ctx, key }, value, requestKey) => assignEvidence(ctx, key, value, requestKey)),
		describe: act(locate, describeSchema, 'saved', ({ ctx, key }, value, requestKey) => describeEvidence(ctx, key, value, requestKey)),
		annex: act(locate, annexSchema, 'saved', ({ ctx, key }, value, requestKey) => chooseForAnnex(ctx, key, value, requestKey)),
		blur: act(locate, blurSchema, 'blurred', ({ ctx, key }, value, requestKey) => blurEvidence(ctx, key, value, requestKey)),
		remove: act(locate, removeSchema, 'removed', ({ ctx, key }, value, requestKey) => removeEvidence(ctx, key, value, requestKey)),
		restore: act(locate, restoreSchema, 'restored', ({ ctx, key }, { id }, requestKey) => restoreEvidence(ctx, key, id, requestKey)),
		erase: act(
			locate,
			eraseSchema,
			(erased: Erased) => ({ erased }),
			({ ctx, key }, value, requestKey) => eraseEvidence(ctx, key, value, requestKey)
		)
	};
}

/** The photos that a unit ticked, as a Word file. */
export async function sendAnnex(event: RequestEvent, locate: Locate): Promise<Response> {
	const { ctx, key } = await locate(event);
	const { name, bytes } = await writeUnitAnnex(ctx, key);
	return download(bytes, name);
}

/**
 * A picture to look at, or an original to keep: what a unit handed in is never opened in the page's own name. A browser asks each time whether it may still
 * show a picture: one may have been blurred, taken out or erased.
 */
export async function sendEvidenceFile(event: RequestEvent, locate: Locate): Promise<Response> {
	const { evidence = '', file = '' } = event.params;
	const { ctx, key } = await locate(event);
	const { bytes, name, sha256 } = await openEvidenceFile(ctx, key, evidence, file);
	if (file === 'original') return download(bytes, name);
	const etag = `"${sha256}"`;
	const headers = { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache', etag };
	return event.request.headers.get('if-none-match') === etag ? new Response(null, { status: 304, headers }) : new Response(bytes, { headers });
}

/** With a word for `done` the page is shown again after; otherwise it says at once what came of it. */
function act<S extends v.GenericSchema, R, A extends object>(
	locate: Locate,
	schema: S,
	done: string | ((result: R) => A),
	use: (place: ReturnPlace, value: v.InferOutput<S>, requestKey: string) => Promise<R>
) {
	return (event: RequestEvent) =>
		inlineProblem(event, async () => {
			const place = await locate(event);
			const form = await readForm(event.request, schema);
			if (!form.ok) return fail(400, { problem: 'evidence.wrong', message: null });
			const result = await use(place, form.value, form.key);
			if (typeof done === 'function') return done(result);
			redirect(303, `${place.base}/evidence?done=${done}`);
		});
}
