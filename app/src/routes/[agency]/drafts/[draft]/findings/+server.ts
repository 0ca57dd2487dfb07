import { json } from '@sveltejs/kit';
import { checkDraft } from '#lib/features/drafts/server/service/check-draft.ts';
import type { RequestHandler } from './$types';

/** What was noticed in the draft as it is stored now; asked for after each save. */
export const GET: RequestHandler = async ({ locals, params }) => json(await checkDraft(locals.ctx, params.draft));
