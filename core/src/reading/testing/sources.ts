import type { Source } from '../../document/source.ts';
import type { Reading } from '../reading.ts';

/** The sources of a reading whose quote does not stand at their place. */
export function brokenSources(reading: Reading): Source[] {
	return sourcesIn(reading).filter(({ block, start, end, quote }) => reading.blocks[block]?.slice(start, end) !== quote);
}

/** Every source anywhere in a reading. */
export function sourcesIn(value: unknown): Source[] {
	if (value === null || typeof value !== 'object') return [];
	if ('quote' in value && 'block' in value) return [value as Source];
	return Object.values(value).flatMap(sourcesIn);
}
