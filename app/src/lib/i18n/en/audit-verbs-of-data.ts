import type { Translation } from '../catalogue.ts';
import type { auditVerbsOfData as vi } from '../vi/audit-verbs-of-data.ts';

export const auditVerbsOfData: Translation<typeof vi> = {
	acknowledged: 'acknowledged',
	'authority-told': 'authority told',
	confirmed: 'confirmed',
	described: 'described further',
	entered: 'entered',
	exported: 'given out',
	extended: 'prolonged',
	forgotten: 'erased when its time was over',
	given: 'consent noted',
	handed: 'handed over',
	held: 'held back',
	identified: 'identity checked',
	noticed: 'noticed',
	'people-told': 'people concerned told',
	ran: 'erased by its keeping time',
	'rules-changed': 'times changed',
	searched: 'a person’s data searched',
	'signed-off': 'signed off',
	step: 'step',
	'taken-down': 'taken down'
};
