import type { Translation } from '../catalogue.ts';
import type { audit as vi } from '../vi/audit.ts';

export const audit = {
	sealed: 'personal data, sealed',
	erased: 'erased on request',
	unreadable: 'cannot be read: the key of this installation is missing'
} satisfies Translation<typeof vi>;
