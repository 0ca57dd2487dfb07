import { renderSVG } from 'uqr';
import { readPublicDialogue } from '#lib/features/dialogues/server/service/read-public.ts';
import type { PageServerLoad } from './$types';

/** Seconds between two looks; an unchanged page is answered in a word. */
const EVERY = '3';

/** The hall's screen asks anew by a header of its own, with or without scripts, and from this server alone. */
export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
	const { dialogue, questions } = await readPublicDialogue(locals.ctx, params.dialogue);
	const isStill = url.searchParams.has('still');
	if (!isStill) setHeaders({ refresh: EVERY });
	const base = `${url.origin}/${params.agency}/people/dialogues`;
	const askAt = dialogue.state === 'asking' ? base : null;
	const qr = `data:image/svg+xml,${encodeURIComponent(renderSVG(`${base}/${dialogue.id}/ask`, { border: 2 }))}`;
	const now = questions.find(({ id }) => id === dialogue.onScreen) ?? null;
	const next = questions.filter((one) => one.standing === 'open' && one !== now).slice(0, 3);
	return { dialogue, now, next, isStill, askAt, qr };
};
