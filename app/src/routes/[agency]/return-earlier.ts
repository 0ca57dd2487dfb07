import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { takeLastYear, viewLastYear } from '#lib/features/submissions/server/service/last-year.ts';
import { takeSuggestion, viewSuggestions } from '#lib/features/submissions/server/service/suggestions.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { keyField, postedForm } from '#lib/server/form.ts';
import type { Locate } from './return-place.ts';

/** What the unit registered last year, to begin this year's return from. */
export async function loadLastYear(event: ServerLoadEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	return { base, requestKey: newId(), earlier: await viewLastYear(ctx, key) };
}

export async function takeLastYearPosted(event: RequestEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	const form = await postedForm(event.request);
	const { at, rows } = await takeLastYear(ctx, key, form.getAll('row[]').map(String), String(form.get(keyField) ?? ''));
	redirect(303, `${base}?taken=${encodeURIComponent(at)}&rows=${rows}`);
}

/** What units registered in earlier years, by the heads of this plan. */
export async function loadSuggestions(event: ServerLoadEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	return { base, requestKey: newId(), added: event.url.searchParams.has('added'), suggestions: await viewSuggestions(ctx, key) };
}

export async function takeSuggestionPosted(event: RequestEvent, locate: Locate) {
	const { ctx, key, base } = await locate(event);
	const form = await postedForm(event.request);
	await takeSuggestion(ctx, key, String(form.get('row') ?? ''), String(form.get(keyField) ?? ''));
	redirect(303, `${base}/suggestions?added=yes`);
}
