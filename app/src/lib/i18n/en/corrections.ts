import type { Translation } from '../catalogue.ts';
import type { corrections as vi } from '../vi/corrections.ts';

export const corrections = {
	title: 'A Word file corrected by hand',
	help: 'Somebody corrected the Word file, or typed in what the pen wrote: upload it and see each place that differs from what was frozen. Nothing changes until you choose.',
	name: 'Who corrected it',
	file: 'Word file (.docx)',
	upload: 'Upload and compare',
	line: (file, by) => `${file} (corrected by ${by})`,
	made: (version) => `taken over into version ${version}`,
	waiting: 'not taken over',
	over: 'Word file corrected by hand',
	head: (count) => (count === 0 ? 'This file is as it was frozen' : `${count} places differ from what was frozen`),
	lead: (file, by, version) => `File “${file}”, corrected by ${by}, beside version ${version}. Number and date filled in are no difference.`,
	cell: (stt, column) => `Row ${stt}, column “${column}”`,
	paragraph: 'Paragraph of the letter',
	'row-removed': (stt) => `Row ${stt} was struck`,
	take: 'Take over',
	lostTitle: 'Cannot be taken over by itself',
	lostHelp: 'These places are not certain. If need be, change them in the register once the next version is open.',
	lost: {
		'paragraph-added': 'Paragraph written in',
		'paragraph-removed': 'Paragraph left out',
		'row-added': 'Row written in (the unit sends it, or the Office enters it)',
		'row-moved': 'Row moved',
		columns: 'Headings differ from the form',
		table: 'The annex’s table is not in the file',
		symbol: 'Other words in number, symbol or date'
	},
	removed: 'removed:',
	added: 'added:',
	takeOver: (version) => `Take over, open version ${version}`,
	takeOverHelp: 'What was frozen stays as it is. The next version holds what you chose, names this file as its origin, and is put up anew.',
	holderTold: (who) => `${who}, who has the register now, has been told.`,
	sure: 'It is a correction of this frozen register',
	closed: 'This version no longer waits for its signature, so nothing can be taken over.',
	takenTitle: (version) => `Taken over into version ${version}`,
	leftTitle: 'Not taken over',
	unheeded:
		'These sentences corrected by hand no longer fit the letter as it is composed from the newer data, so they are not used. Look at the pages, and correct the Word file again if need be:',
	back: 'Back to the register'
} satisfies Translation<typeof vi>;
