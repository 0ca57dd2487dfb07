import type { Translation } from '../catalogue.ts';
import type { fileLimits as vi } from '../vi/file-limits.ts';

export const fileLimits: Translation<typeof vi> = {
	file: 'The file is larger than 50 MB and was not sent. Shrink its pictures or split it, then choose it again.',
	photo: 'The photo is larger than 12 MB and was not sent. What you filled in is kept; take it again smaller, or shrink it, and choose it again.'
};
