import * as v from 'valibot';
import type { Operation } from './operation.ts';

/** What leaves the server: exactly what the document promises, moments and days as text. */
export function shapeAnswer({ answer, gives }: Pick<Operation, 'answer' | 'gives'>, value: unknown): unknown {
	const plain: unknown = JSON.parse(JSON.stringify(value ?? null));
	return v.parse(gives === 'list' ? v.array(answer) : answer, plain);
}
