import type { Messages } from '#lib/i18n/messages.ts';
import type { FileProof } from './view.ts';

/** By what the file is known to be the paper; of a revision, what was really added to it. */
export function wayWords({ way, signatures, setAside }: FileProof, { ways }: Messages['signatures']): string {
	if (way !== 'revision') return ways[way];
	if (signatures.length > 0) return ways.revision.signed;
	return setAside.length > 0 ? ways.revision.filled : ways.revision.bare;
}
