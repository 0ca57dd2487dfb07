import { brokenConstraint, Problem, type ProblemCode } from '#lib/server/problem.ts';

/** What the database itself refuses, by the name of its rule. */
const codes: { readonly [rule: string]: ProblemCode } = {
	approval_alone: 'approval.alone',
	approval_not_frozen: 'consolidation.not-frozen',
	approval_order: 'approval.moved',
	approval_other_person: 'actor.not-allowed'
};

/** For `catch`: the database's refusal as a Problem, any other error as it is. */
export function asProblem(error: unknown): never {
	const code = codes[brokenConstraint(error) ?? ''];
	throw code ? new Problem(code, { cause: error }) : error;
}
