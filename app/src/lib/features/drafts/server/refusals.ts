import { brokenConstraint, Problem, type ProblemCode } from '#lib/server/problem.ts';

/** What the database itself refuses, by the name of its rule. */
const codes: { readonly [rule: string]: ProblemCode } = { draft_signed: 'draft.signed', draft_frozen: 'draft.frozen', draft_rounds_one_up: 'draft.frozen' };

/** For `catch`: the database's refusal as a Problem, any other error as it is. */
export function asProblem(error: unknown): never {
	const code = codes[brokenConstraint(error) ?? ''];
	throw code ? new Problem(code, { cause: error }) : error;
}
