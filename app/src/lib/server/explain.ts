import type { Locale } from '../i18n/catalogue.ts';
import { problems as en } from '../i18n/en/problems.ts';
import { problems as vi } from '../i18n/vi/problems.ts';
import { outageOf } from './outage.ts';
import { Problem, problems, type ProblemCode } from './problem.ts';

export type Explained = { readonly status: number; readonly message: string; readonly code: ProblemCode };

/** Any error as a status, a stable code and words for a person. `status` is what the framework says of an error that is no Problem. */
export function explain(error: unknown, status: number, locale: Locale): Explained {
	const known = error instanceof Problem ? error.code : outageOf(error);
	const code = known ?? codeFor(status);
	return { status: known === null ? status : problems[known], message: wordsOf(code, locale), code };
}

export function wordsOf(code: ProblemCode, locale: Locale): string {
	return (locale === 'en' ? en : vi)[code];
}

function codeFor(status: number): ProblemCode {
	if (status === 404) return 'page.not-found';
	if (status === 413) return 'file.too-large';
	if (status === 403) return 'actor.not-allowed';
	return status < 500 ? 'request.unreadable' : 'server.failed';
}
