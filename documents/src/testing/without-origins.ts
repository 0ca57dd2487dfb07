import type { Document } from '@kheo/core';

/** The model as it means, without the places its runs came from. */
export function withoutOrigins(document: Document): unknown {
	return JSON.parse(JSON.stringify({ blocks: document.blocks, sections: document.sections }, (key, value: unknown) => (key === 'origin' ? undefined : value)));
}
