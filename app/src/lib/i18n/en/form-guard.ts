import type { Translation } from '../catalogue.ts';
import type { formGuard as vi } from '../vi/form-guard.ts';

export const formGuard: Translation<typeof vi> = {
	working: 'Checking by itself against spam, a few seconds; please go on filling in…',
	solved: 'Checked; ready to send.',
	failed: 'This device could not run the check; you can send all the same.'
};
