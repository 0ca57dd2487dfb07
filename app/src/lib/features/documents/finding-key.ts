import type { Finding } from '@kheo/core';

/** Names a finding of one document whatever its order: its code and the first place it shows. */
export function findingKey({ code, places: [first] }: Pick<Finding, 'code' | 'places'>): string {
	return `${code}@${first ? `${first.block}:${first.start}` : '-'}`;
}
