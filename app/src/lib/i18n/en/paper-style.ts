export const paperStyle = {
	title: 'How papers are printed',
	open: 'How papers are printed',
	lead: (act: string) => `${act} leaves these to the agency, each inside its range. Everything else is printed as it rules.`,
	text: 'Text',
	margins: 'Margins',
	keys: {
		size: 'Letters of the text (pt)',
		lines: 'Line spacing (times single)',
		exactLine: 'Height of a line (pt)',
		space: 'Room between paragraphs (pt)',
		indent: 'First line (cm)',
		top: 'Top margin (mm)',
		bottom: 'Bottom margin (mm)',
		left: 'Left margin (mm)',
		right: 'Right margin (mm)'
	},
	usual: '(usual)',
	from: 'For papers begun from now on. Those begun before, frozen or not, keep their own.',
	save: 'Save',
	saved: 'Saved. Papers begun from now on are printed so.',
	back: 'Back to the papers',
	actDays: {
		title: (name: string) => `From which day ${name} applies`,
		why: (name: string, told: readonly string[]) =>
			`Papers of the Party now follow ${name}, but sources give different days: ${told.join(' or ')}. Please look it up in the act and enter the day your agency goes by.`,
		certainty: {
			text: 'Read in the act itself.',
			summary: 'How sure: known from summaries only; the act itself was not seen.',
			practice: 'How sure: practice; no written rule was found.'
		},
		usual: (day: string) => `Until you enter one, the later day is taken, ${day}, so that no paper is held to rules that did not yet apply.`,
		own: 'For papers of the Party begun from now on, and when layout is checked; those begun before, frozen or not, keep their own.',
		others: 'Your agency does not write papers of the Party; the day is used only when the layout of uploaded ones is checked.',
		day: 'Applies from',
		save: 'Save the day',
		saved: 'The day is saved.'
	}
};
