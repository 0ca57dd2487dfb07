import { openSheet } from '#lib/features/directives/server/service/read-directives.ts';
import { writeCertificates } from '#lib/features/drafts/server/service/certificates.ts';
import { writePaper } from '#lib/features/drafts/server/service/write-paper.ts';
import { openReturnProof } from '#lib/features/drafts/server/service/read-drafts.ts';
import { writeDraftDossier } from '#lib/features/drafts/server/service/write-draft-dossier.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const proof = /^proof-([0-9a-f]{64})$/.exec(params.file)?.[1];
	if (proof !== undefined) {
		const { bytes, name } = await openReturnProof(locals.ctx, params.draft, proof);
		return download(bytes, name);
	}
	const sheet = /^sheet-([0-9a-f]{64})$/.exec(params.file)?.[1];
	if (sheet !== undefined) {
		const { bytes, name } = await openSheet(locals.ctx, { of: 'draft', id: params.draft }, sheet);
		return download(bytes, name);
	}
	if (params.file === 'dossier.pdf') {
		const { bytes, name } = await writeDraftDossier(locals.ctx, params.draft);
		return download(bytes, name, 'inline');
	}
	if (params.file === 'certificates.pdf') {
		const { bytes, name } = await writeCertificates(locals.ctx, params.draft);
		return framed(download(bytes, name, 'inline'));
	}
	const format = params.file === 'paper.docx' ? 'docx' : params.file === 'paper.pdf' ? 'pdf' : null;
	if (format === null) throw new Problem('page.not-found');
	const { bytes, name } = await writePaper(locals.ctx, params.draft, format);
	return format === 'pdf' ? framed(download(bytes, name, 'inline')) : download(bytes, name);
};

/** Our own page shows it in a frame. */
function framed(response: Response): Response {
	response.headers.set('x-frame-options', 'SAMEORIGIN');
	return response;
}
