export const paperStyle = {
	title: 'How papers are printed',
	open: 'How papers are printed',
	lead: (act: string) => `${act} leaves these to the agency, each inside its range. Everything else is printed as it rules.`,
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
	back: 'Back to the papers'
};
