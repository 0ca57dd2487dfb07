import { messageOf } from '@kheo/core';
import { checkPaper } from '#lib/features/drafts/server/service/write-paper.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { draft, findings } = await checkPaper(locals.ctx, params.draft);
	const said = findings.map((finding) => ({
		message: messageOf(finding, locals.locale),
		rule: finding.rule,
		quote: finding.places[0]?.quote.slice(0, 120) ?? ''
	}));
	return { draft, findings: said };
};
