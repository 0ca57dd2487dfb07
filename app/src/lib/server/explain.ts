import type { Locale } from '../i18n/catalogue.ts';
import { problems as en } from '../i18n/en/problems.ts';
import { problems as vi } from '../i18n/vi/problems.ts';
import { isDatabaseAway } from './database/database-away.ts';
import { Problem, problems, type ProblemCode } from './problem.ts';

export type Explained = { readonly status: number; readonly message: string; readonly code: ProblemCode };

/** Any error as a status, a stable code and words for a person. `status` is what the framework says of an error that is no Problem. */
export function explain(error: unknown, status: number, locale: Locale): Explained {
	if (error instanceof Problem) return explained(error.code, problems[error.code], locale);
	if (isDatabaseAway(error)) return explained('server.database-away', problems['server.database-away'], locale);
	return explained(codeFor(status), status, locale);
}

function explained(code: ProblemCode, status: number, locale: Locale): Explained {
	return { status, message: wordsOf(code, locale), code };
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
