import { redirect } from '@sveltejs/kit';
import { isLocale } from '#lib/i18n/catalogue.ts';
import type { RequestHandler } from './$types';

const aYear = 31_536_000;

/** Remembers the reader's language in a cookie and goes back to where the reader was. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const locale = String(form.get('locale') ?? '');
	if (isLocale(locale)) cookies.set('kheo_locale', locale, { path: '/', maxAge: aYear, sameSite: 'lax', httpOnly: true, secure: url.protocol === 'https:' });
	const back = String(form.get('back') ?? '/');
	redirect(303, back.startsWith('/') && !back.startsWith('//') ? back : '/');
};
