import type { Locale } from '../i18n/catalogue.ts';
import { problems as en } from '../i18n/en/problems.ts';
import { serverFailures as enFailures } from '../i18n/en/server-failures.ts';
import { problems as vi } from '../i18n/vi/problems.ts';
import { serverFailures as viFailures } from '../i18n/vi/server-failures.ts';
import { outageOf } from './outage.ts';
import { Problem, problems, type ProblemCode } from './problem.ts';

export type Explained = { readonly status: number; readonly message: string; readonly code: ProblemCode };

/** Any error as a status, a stable code and words for a person. `status` is what the framework says of an error that is no Problem. */
export function explain(error: unknown, status: number, locale: Locale): Explained {
	const problem = error instanceof Problem ? error.code : isUnstorable(error) ? 'request.unreadable' : outageOf(error);
	const code = problem ?? codeFor(status);
	return { status: problem ? problems[problem] : status, message: wordsOf(code, locale), code };
}

/** A character that no text of the database can hold (NUL, half a surrogate): nobody types one. */
function isUnstorable(error: unknown): boolean {
	return error instanceof Error && 'code' in error && (error.code === '22021' || error.code === '22P05');
}

export function wordsOf(code: ProblemCode, locale: Locale): string {
	return (locale === 'en' ? en : vi)[code];
}

/**
 * The same for a request of a person: what went wrong here and not with them says in its words under which number it stands in the server's log, since the bare
 * page that a file's address shows has room for the words alone.
 */
export function explainRequest(error: unknown, status: number, { locale, requestId }: { readonly locale: Locale; readonly requestId: string }): Explained {
	const explained = explain(error, status, locale);
	if (explained.status < 500) return explained;
	return { ...explained, message: `${explained.message} ${(locale === 'en' ? enFailures : viFailures).quote(requestId)}` };
}

function codeFor(status: number): ProblemCode {
	if (status === 404) return 'page.not-found';
	if (status === 413) return 'file.too-large';
	if (status === 403) return 'actor.not-allowed';
	return status < 500 ? 'request.unreadable' : 'server.failed';
}
