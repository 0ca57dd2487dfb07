import * as v from 'valibot';
import { Problem } from '#lib/server/problem.ts';

const MOST = 20;

export type WrongField = { readonly field: string; readonly code: string };

/** Which fields are wrong, each with the code of its schema, or with what was expected there. */
export class InputWrong extends Problem {
	readonly errors: readonly WrongField[];

	constructor(errors: readonly WrongField[]) {
		super('api.input-wrong');
		this.errors = errors.slice(0, MOST);
	}
}

export function wrongFields(issues: readonly v.BaseIssue<unknown>[]): WrongField[] {
	return issues.map((issue) => ({ field: (v.getDotPath(issue) ?? '').slice(0, 200), code: codeOf(issue) }));
}

/** Messages of our schemas are codes; valibot's own are sentences, which quote what was sent. */
function codeOf({ message, type, expected }: v.BaseIssue<unknown>): string {
	if (/^[a-z][a-z-]*\.[a-z-]+$/.test(message)) return message;
	return expected ? `${type}: ${expected}`.slice(0, 200) : type;
}
