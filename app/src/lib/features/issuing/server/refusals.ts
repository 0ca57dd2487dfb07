import { brokenConstraint, Problem, type ProblemCode } from '#lib/server/problem.ts';

/** What the database itself refuses, by the name of its rule. */
const codes: { readonly [rule: string]: ProblemCode } = {
	approval_alone: 'approval.alone',
	approval_not_finished: 'approval.not-finished',
	outgoing_documents_one_signature: 'issue.moved',
	outgoing_not_frozen: 'consolidation.not-frozen',
	outgoing_documents_one_signed_draft: 'issue.moved',
	outgoing_draft_not_frozen: 'draft.not-frozen',
	outgoing_signed: 'issue.moved',
	outgoing_issued: 'issue.moved',
	outgoing_numbered: 'issue.moved',
	outgoing_without_number: 'issue.moved',
	number_in_book: 'issue.moved',
	number_issued: 'issue.moved',
	number_before_signature: 'issue.before-signing',
	document_numbers_one_each: 'issue.moved',
	document_numbers_once: 'number.taken',
	document_numbers_never_again: 'number.taken',
	counter_day_before_last: 'number.day-before-last',
	document_remedies_one_end: 'remedy.ended'
};

/** For `catch`: the database's refusal as a Problem, any other error as it is. */
export function asProblem(error: unknown): never {
	const code = codes[brokenConstraint(error) ?? ''];
	throw code ? new Problem(code, { cause: error }) : error;
}
