import type { Translation } from '../catalogue.ts';
import type { dialogueStandings as vi } from '../vi/dialogue-standings.ts';

export const dialogueStandings: Translation<typeof vi> = {
	own: 'What your unit took on at dialogues',
	names: {
		open: 'no outcome yet',
		answered: 'answered',
		owed: 'promised, in time',
		overdue: 'promise overdue',
		kept: 'answered as promised',
		'kept-late': 'answered late',
		passed: 'passed to another body',
		'set-aside': 'not taken up',
		merged: 'answered with another'
	}
};
