import { json } from '@sveltejs/kit';
import { readKnownDocuments } from '#lib/features/drafts/server/service/known-documents.ts';
import type { RequestHandler } from './$types';

/** The documents that a paper written here may cite; asked for when the page to write on is opened. */
export const GET: RequestHandler = async ({ locals }) => json(await readKnownDocuments(locals.ctx));
