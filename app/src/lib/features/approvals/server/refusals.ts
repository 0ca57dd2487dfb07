import { brokenConstraint, Problem, type ProblemCode } from '#lib/server/problem.ts';
import type { Subject } from '../view.ts';

/** What the database itself refuses, by the name of its rule. */
const codes: { readonly [rule: string]: ProblemCode } = {
	approval_alone: 'approval.alone',
	approval_order: 'approval.moved',
	approval_other_person: 'actor.not-allowed'
};

const notFrozen = { consolidation: 'consolidation.not-frozen', draft: 'draft.not-frozen' } as const;

/** For `catch`: the database's refusal as a Problem, any other error as it is. */
export function refusedOf(of: Subject['of']): (error: unknown) => never {
	return (error) => {
		const rule = brokenConstraint(error) ?? '';
		const code = rule === 'approval_not_frozen' ? notFrozen[of] : codes[rule];
		throw code ? new Problem(code, { cause: error }) : error;
	};
}
