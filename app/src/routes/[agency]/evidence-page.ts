import { fail, redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { assignSchema, describeSchema, figureSchema, filesSchema, linkSchema, removeSchema } from '#lib/features/evidence/schema.ts';
import { addFiles } from '#lib/features/evidence/server/service/add-files.ts';
import { addFigure, addLink } from '#lib/features/evidence/server/service/add-said.ts';
import { assignEvidence } from '#lib/features/evidence/server/service/assign-evidence.ts';
import { describeEvidence, removeEvidence } from '#lib/features/evidence/server/service/describe-evidence.ts';
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
		addFiles: act(locate, filesSchema, null, ({ ctx, key }, value, requestKey) => addFiles(ctx, key, value, requestKey)),
		addLink: act(locate, linkSchema, 'added', ({ ctx, key }, value, requestKey) => addLink(ctx, key, value, requestKey)),
		addFigure: act(locate, figureSchema, 'added', ({ ctx, key }, value, requestKey) => addFigure(ctx, key, value, requestKey)),
		assign: act(locate, assignSchema, 'assigned', ({ ctx, key }, value, requestKey) => assignEvidence(ctx, key, value, requestKey)),
		describe: act(locate, describeSchema, 'saved', ({ ctx, key }, value, requestKey) => describeEvidence(ctx, key, value, requestKey)),
		remove: act(locate, removeSchema, 'removed', ({ ctx, key }, { id }, requestKey) => removeEvidence(ctx, key, id, `${requestKey}-remove`))
	};
}

/** A picture to look at, or an original to keep: what a unit handed in is never opened in the page's own name. */
export async function sendEvidenceFile(event: RequestEvent, locate: Locate): Promise<Response> {
	const { evidence = '', file = '' } = event.params;
	const { ctx, key } = await locate(event);
	const { bytes, name } = await openEvidenceFile(ctx, key, evidence, file);
	if (file === 'original') return download(bytes, name);
	const headers = { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=86400, immutable' };
	return new Response(bytes, { headers });
}

/** With `done` the page is shown again after; without, it says at once what was taken. */
function act<S extends v.GenericSchema, R>(
	locate: Locate,
	schema: S,
	done: string | null,
	use: (place: ReturnPlace, value: v.InferOutput<S>, requestKey: string) => Promise<R>
) {
	return (event: RequestEvent) =>
		inlineProblem(event, async () => {
			const place = await locate(event);
			const form = await readForm(event.request, schema);
			if (!form.ok) return fail(400, { problem: 'evidence.wrong', message: null });
			const result = await use(place, form.value, form.key);
			if (done === null) return { added: result };
			redirect(303, `${place.base}/evidence?done=${done}`);
		});
}
