import { triggerOf } from '@kheo/core';
import type { FactObligation } from './schema.ts';

/** What has to happen before a duty without a deadline is to be done: "nếu có vướng mắc", "sau khi …"; null for one that is done anyway, or dated. */
export function occasionOfFact({ deadline, source }: Pick<FactObligation, 'source'> & { readonly deadline: unknown }): string | null {
	return deadline === null && source ? triggerOf(source.quote) : null;
}
