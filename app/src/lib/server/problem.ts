/** Every refusal a person can meet. The status is for HTTP; the words live in i18n/<locale>/problems.ts under the same code. */
export const problems = {
	'actor.not-allowed': 403,
	'actor.not-signed-in': 401,
	'agency.no-membership': 403,
	'agency.not-found': 404,
	'agency.slug-taken': 409,
	'arrival.duplicate': 409,
	'arrival.moved': 409,
	'arrival.not-found': 404,
	'consolidation.empty': 409,
	'consolidation.frozen': 409,
	'consolidation.moved': 409,
	'consolidation.no-form': 404,
	'consolidation.not-frozen': 409,
	'consolidation.signed': 409,
	'dispatch.address-missing': 422,
	'dispatch.already': 409,
	'dispatch.answer-order': 409,
	'dispatch.before-issue': 422,
	'dispatch.moved': 409,
	'dispatch.no-file': 409,
	'dispatch.no-mail-server': 409,
	'dispatch.no-organ-id': 409,
	'dispatch.not-found': 404,
	'dispatch.not-issued': 409,
	'dispatch.not-sent': 409,
	'dispatch.status-of-other': 409,
	'dispatch.status-unreadable': 422,
	'document.confirmed': 409,
	'document.moved': 409,
	'document.not-found': 404,
	'entry.proof-missing': 422,
	'file.not-found': 404,
	'file.too-large': 413,
	'finding.not-found': 404,
	'finding.not-mendable': 409,
	'issue.before-freezing': 422,
	'issue.before-number': 422,
	'issue.before-signing': 422,
	'issue.day-in-future': 422,
	'issue.file-kind': 422,
	'issue.file-missing': 422,
	'issue.file-secret': 422,
	'issue.file-unreadable': 422,
	'issue.moved': 409,
	'link.expired': 410,
	'link.not-found': 404,
	'link.revoked': 410,
	'link.too-many-tries': 429,
	'number.day-before-last': 409,
	'number.not-free': 409,
	'number.party-shape': 422,
	'number.state-shape': 422,
	'number.taken': 409,
	'number.too-long': 422,
	'number.unreadable': 422,
	'number.zero': 422,
	'obligation.not-found': 404,
	'page.not-found': 404,
	'page.not-in-policy': 403,
	'paper.not-found': 404,
	'plan.not-found': 404,
	'tracking.nobody-owes': 409,
	'relation.not-found': 404,
	'remedy.before-issue': 422,
	'remedy.ended': 409,
	'remedy.not-issued': 409,
	'remedy.number-missing': 422,
	'request.key-reused': 409,
	'request.unreadable': 400,
	'revision.no-plan': 409,
	'revision.not-found': 404,
	'series.not-found': 404,
	'series.term-missing': 422,
	'series.unnamed': 422,
	'server.failed': 500,
	'sign-in.locked': 429,
	'sign-in.wrong': 401,
	'submission.cell-unknown': 400,
	'submission.empty': 422,
	'submission.moved': 409,
	'submission.not-editable': 409,
	'submission.not-found': 404,
	'submission.received-in-future': 422,
	'submission.row-not-found': 404,
	'submission.too-many-rows': 422,
	'unit.code-taken': 409,
	'unit.ends-too-early': 409,
	'unit.moved': 409,
	'unit.not-found': 404
} as const;

export type ProblemCode = keyof typeof problems;

export class Problem extends Error {
	override readonly name = 'Problem';
	readonly code: ProblemCode;

	constructor(code: ProblemCode, options?: ErrorOptions) {
		super(code, options);
		this.code = code;
	}
}

/** The catalogue's own constraint errors, told apart by the constraint's name. */
export function brokenConstraint(error: unknown): string | null {
	return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : null;
}
