import { explain } from '#lib/server/explain.ts';
import type { Locale } from '#lib/i18n/catalogue.ts';
import { log } from '#lib/server/log.ts';
import { FileNotTaken } from './file-not-taken.ts';
import { InputWrong } from './input-wrong.ts';

type Asked = { readonly locale: Locale; readonly requestId: string; readonly headers: Readonly<Record<string, string>> };

/** Any refusal or fault as RFC 9457 has it, with our stable code and words in the caller's language. */
export function problemAnswer(error: unknown, { locale, requestId, headers }: Asked): Response {
	const { status, code, message } = error instanceof FileNotTaken ? { status: 422, code: error.code, message: error.message } : explain(error, 500, locale);
	if (status >= 500) log.error('api.failed', { error, requestId });
	const wrong = error instanceof InputWrong ? { errors: error.errors } : {};
	const body = JSON.stringify({ type: `urn:kheo:problem:${code}`, title: message, status, code, requestId, ...wrong });
	const said = status === 401 ? { 'www-authenticate': 'Bearer realm="kheo"' } : {};
	return new Response(body, {
		status,
		headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': locale, 'cache-control': 'no-store', ...headers, ...said }
	});
}
