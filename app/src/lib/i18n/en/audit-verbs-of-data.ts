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
	'gone-over': 'gone over',
	handed: 'handed over',
	held: 'held back',
	identified: 'identity checked',
	'left-for-later': 'left for later',
	noticed: 'noticed',
	'people-told': 'people concerned told',
	ran: 'erased by its keeping time',
	'rules-changed': 'times changed',
	sealed: 'sealed',
	searched: 'a person’s data searched',
	'signed-off': 'signed off',
	step: 'step',
	'taken-down': 'taken down',
	'times-changed': 'how often changed'
};
