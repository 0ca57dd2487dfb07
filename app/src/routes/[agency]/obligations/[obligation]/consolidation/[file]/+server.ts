import { openProof } from '#lib/features/approvals/server/service/read-chain.ts';
import { exportDecisions, readRegisterFile } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { writeDossier } from '#lib/features/consolidations/server/service/write-dossier.ts';
import { writeRegisterPackage } from '#lib/features/consolidations/server/service/write-package.ts';
import { openSheet } from '#lib/features/directives/server/service/read-directives.ts';
import { download } from '#lib/server/download.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types';

const formats = ['docx', 'xlsx', 'pdf'] as const;

export const GET: RequestHandler = async ({ locals, params }) => {
	if (params.file === 'decisions.json') return download(JSON.stringify(await exportDecisions(locals.ctx, params.obligation), null, '\t'), 'decisions.json');
	if (params.file === 'dossier.pdf') {
		const { bytes, name } = await writeDossier(locals.ctx, params.obligation);
		return download(bytes, name, 'inline');
	}
	if (params.file === 'register.kheo.zip') {
		const { bytes, name } = await writeRegisterPackage(locals.ctx, params.obligation);
		return download(bytes, name);
	}
	const proof = /^proof-([0-9a-f]{64})$/.exec(params.file)?.[1];
	if (proof !== undefined) {
		const { bytes, name } = await openProof(locals.ctx, params.obligation, proof);
		return download(bytes, name);
	}
	const sheet = /^sheet-([0-9a-f]{64})$/.exec(params.file)?.[1];
	if (sheet !== undefined) {
		const { bytes, name } = await openSheet(locals.ctx, { of: 'register', id: params.obligation }, sheet);
		return download(bytes, name);
	}
	const format = formats.find((one) => params.file === `register.${one}`);
	if (format === undefined) throw new Problem('page.not-found');
	const { bytes, name } = await readRegisterFile(locals.ctx, params.obligation, format);
	return download(bytes, name, format === 'pdf' ? 'inline' : 'attachment');
};
