import { occasionOf } from '@kheo/core';
import type { FactObligation } from './schema.ts';

/** What has to happen before a duty without a deadline is to be done: "nếu có vướng mắc"; null for one that is done anyway, or dated. */
export function occasionOfFact({ deadline, source }: Pick<FactObligation, 'source'> & { readonly deadline: unknown }): string | null {
	return deadline === null && source ? occasionOf(source.quote) : null;
}
