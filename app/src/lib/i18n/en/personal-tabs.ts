import type { Translation } from '../catalogue.ts';
import type { personalTabs as vi } from '../vi/personal-tabs.ts';

export const personalTabs: Translation<typeof vi> = {
	label: 'Pages about personal data',
	register: 'Register',
	requests: 'Requests',
	breaches: 'Breaches',
	retention: 'Keeping times',
	consents: 'Consents',
	impact: 'Impact'
};
