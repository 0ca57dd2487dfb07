import type { ProblemCode } from './problem-codes.ts';

export { type ProblemCode, problems } from './problem-codes.ts';

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
