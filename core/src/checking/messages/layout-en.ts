import type { LayoutCode, LayoutParams } from '../layout/layout-codes.ts';
import type { Certainty } from '../../presentation/pack.ts';
import { layoutNamesEn } from './layout-names-en.ts';

/** "Size of the text: 12; 13–14 is asked for." The property, where, what was found, what is asked for. */
export const layoutEn = {
	'layout.paper': said('Paper', (value) => `${value} mm`),
	'layout.orientation': said('Direction', wordOf({ portrait: 'portrait (landscape only when the text holds tables that are no annex)' })),
	'layout.margin': (params: LayoutParams) => said(`${params.side.charAt(0).toUpperCase()}${params.side.slice(1)} margin`, (value) => `${value} mm`)(params),
	'layout.font': said('Font', same),
	'layout.color': said('Colour', (value) => (value === 'black' ? 'black' : 'not black')),
	'layout.page-number': ({ found, expected, certainty }: LayoutParams) =>
		`${pageNumbers[found] ?? found}; asked for: ${pageNumbers[expected] ?? expected}.${note(certainty)}`,
	'layout.size': said('Size', same),
	'layout.bold': said('Weight', wordOf({ yes: 'bold', no: 'not bold' })),
	'layout.italic': said('Slant', wordOf({ yes: 'italic', no: 'upright' })),
	'layout.underline': said('Underline', wordOf({ yes: 'underlined', no: 'not underlined' })),
	'layout.case': said('Letters', wordOf({ upper: 'capitals', lower: 'small letters' })),
	'layout.alignment': said('Alignment', wordOf({ center: 'centred', justify: 'justified' })),
	'layout.indent': said('First line', (value) => `${value} cm`),
	'layout.spacing': said('Room above', (value) => `${value.replace('≥', 'at least')} pt`),
	'layout.line-spacing': said('Line height', (value) => (value.endsWith('pt') ? `exactly ${value}` : `${value} lines`)),
	'layout.rule': said('Rule under', (value) => rules[value] ?? `${value} times the printed line`)
} satisfies Readonly<Record<LayoutCode, (params: LayoutParams) => string>>;

function said(property: string, word: (value: string) => string): (params: LayoutParams) => string {
	return ({ component, found, expected, certainty, count }) => {
		const values = found.split('; ').map(word).join('; ');
		const places = count > 1 ? ` (${count} places)` : '';
		return `${property}, ${layoutNamesEn.subjects[component]}: ${values}${places}; asked for: ${expected.split('; ').map(word).join(' or ')}.${note(certainty)}`;
	};
}

function same(value: string): string {
	return value;
}

function wordOf(words: Readonly<Record<string, string>>): (value: string) => string {
	return (value) => words[value] ?? value;
}

function note(certainty: Certainty): string {
	if (certainty === 'text') return '';
	return certainty === 'summary' ? ' Known from summaries only; please look it up in the act.' : ' This is practice; no written rule was found.';
}

const pageNumbers: Readonly<Record<string, string>> = {
	none: 'Several pages without page numbers',
	'at-foot': 'The page number stands at the foot',
	'not-centred': 'The page number is not centred',
	'on-page-1': 'The page number shows on page 1',
	'annex-goes-on': 'The annex goes on with the page numbers of the paper',
	'top-centre': 'centred in the top margin, hidden on page 1',
	'annex-from-1': 'each annex numbered from 1'
};

const rules: Readonly<Record<string, string>> = {
	missing: 'none',
	'1': 'as long as the printed line',
	'1/3–1/2': 'a third to a half of the printed line',
	'*': 'a star (*)'
};
